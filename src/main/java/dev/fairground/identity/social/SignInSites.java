package dev.fairground.identity.social;

import dev.fairground.http.ProgramSettings;
import dev.fairground.identity.LoginSettings;
import dev.fairground.identity.ways.OfferedWay;
import dev.fairground.identity.ways.Provider;
import dev.fairground.identity.ways.WaysOffered;
import dev.fairground.kernel.Clock;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The sites people may come from: those the operator has set up, and no others. */
@ApplicationScoped
class SignInSites implements WaysOffered {
    private final LoginSettings settings;
    private final ProgramSettings program;
    private final Remote remote;
    private final Clock clock;
    private final List<SignInSite> sites = new ArrayList<>();

    SignInSites(LoginSettings settings, ProgramSettings program, Remote remote, Clock clock) {
        this.settings = settings;
        this.program = program;
        this.remote = remote;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        settings.googleClientId()
                .ifPresent(id -> sites.add(openId(new OpenIdSite.Client(
                        Provider.GOOGLE,
                        address("google-issuer", settings.googleIssuer()),
                        id,
                        secret("google-client-secret", settings.googleClientSecret()),
                        "openid email profile",
                        "sub"))));
        // Its own number for somebody is the one that its Mini Apps tell too.
        settings.telegramClientId()
                .ifPresent(id -> sites.add(openId(new OpenIdSite.Client(
                        Provider.TELEGRAM,
                        address("telegram-issuer", settings.telegramIssuer()),
                        id,
                        secret("telegram-client-secret", settings.telegramClientSecret()),
                        "openid profile",
                        "id"))));
        settings.facebookClientId()
                .ifPresent(id -> sites.add(new FacebookSite(
                        new FacebookSite.Client(
                                id,
                                secret("facebook-client-secret", settings.facebookClientSecret()),
                                address("facebook-dialog", settings.facebookDialog()),
                                address("facebook-graph", settings.facebookGraph())),
                        remote)));
        settings.vkClientId().ifPresent(id -> sites.add(new VkSite(id, address("vk-url", settings.vkUrl()), remote)));
    }

    Stream<SignInSite> all() {
        return sites.stream();
    }

    @Override
    public Stream<OfferedWay> ways() {
        return all().map(site -> new OfferedWay(site.provider(), OfferedWay.Kind.SITE, null));
    }

    /** The site with this name in paths, if it is set up. */
    Optional<SignInSite> named(String code) {
        return all().filter(site -> site.provider().code().equals(code)).findFirst();
    }

    private SignInSite openId(OpenIdSite.Client client) {
        return new OpenIdSite(
                client, new Discovery(client.issuer(), remote, clock, Discovery.BETWEEN_READS_OF_KEYS), remote);
    }

    private static String secret(String setting, Optional<String> secret) {
        return secret.orElseThrow(
                () -> new IllegalStateException("fairground.login." + setting + " is needed beside the client id"));
    }

    private String address(String setting, String url) {
        if (!program.demo() && !url.startsWith("https://")) {
            throw new IllegalStateException("fairground.login." + setting + " must be an https address in live mode");
        }
        return url;
    }
}
