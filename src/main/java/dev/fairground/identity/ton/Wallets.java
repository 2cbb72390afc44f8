package dev.fairground.identity.ton;

import dev.fairground.http.CalledSites;
import dev.fairground.http.ProgramSettings;
import dev.fairground.identity.TonSettings;
import dev.fairground.identity.ways.OfferedWay;
import dev.fairground.identity.ways.Provider;
import dev.fairground.identity.ways.WaysOffered;
import dev.fairground.kernel.NotFound;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The wallets that people may come with, once the operator lets them; pages talk to the bridges of these and no others. */
@ApplicationScoped
class Wallets implements WaysOffered, CalledSites {
    private static final Pattern ENTRY = Pattern.compile("([^|]+)\\|(https?://[^|\\s]+)\\|(https?://[^|\\s]+)");

    private final TonSettings settings;
    private final ProgramSettings program;

    Wallets(TonSettings settings, ProgramSettings program) {
        this.settings = settings;
        this.program = program;
    }

    void start(@Observes StartupEvent started) {
        if (settings.signIn()) {
            checked();
        }
    }

    /** Those that are reached by a link and a bridge; a wallet inside the browser is met by the page itself. */
    List<Wallet> all() {
        check();
        return checked();
    }

    /** There is no such door where the operator has not opened it. */
    void check() {
        if (!settings.signIn()) {
            throw new NotFound();
        }
    }

    @Override
    public Stream<OfferedWay> ways() {
        return settings.signIn()
                ? Stream.of(new OfferedWay(Provider.TON, OfferedWay.Kind.WALLET, null))
                : Stream.empty();
    }

    @Override
    public Stream<String> origins() {
        return settings.signIn() ? checked().stream().map(Wallet::origin).distinct() : Stream.empty();
    }

    private List<Wallet> checked() {
        return settings.wallets().orElse(List.of()).stream().map(this::wallet).toList();
    }

    private Wallet wallet(String entry) {
        var parts = ENTRY.matcher(entry.strip());
        if (!parts.matches()) {
            throw new IllegalStateException("fairground.ton.wallets: name|link|bridge is needed, not " + entry);
        }
        var wallet = new Wallet(parts.group(1), parts.group(2), parts.group(3));
        if (!program.demo() && !wallet.isSecure()) {
            throw new IllegalStateException("fairground.ton.wallets must be https addresses in live mode");
        }
        return wallet;
    }

    /**
     * A wallet.
     *
     * @param name   as it calls itself
     * @param link   opens it, with what we ask behind
     * @param bridge over which it answers
     */
    record Wallet(String name, String link, String bridge) {
        private String origin() {
            var uri = URI.create(bridge);
            return uri.getScheme() + "://" + uri.getAuthority();
        }

        private boolean isSecure() {
            return link.startsWith("https://") && bridge.startsWith("https://");
        }
    }
}
