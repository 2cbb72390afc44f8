package dev.fairground.identity.deletion;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.LoginSettings;
import dev.fairground.identity.secret.Digests;
import dev.fairground.identity.secret.MasterKey;
import dev.fairground.identity.ways.ExternalIdentity;
import dev.fairground.identity.ways.Provider;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** Believes requests that Facebook signed a short time ago, and finds what came of them by their code. */
@ApplicationScoped
class FacebookDeletions {
    private static final Duration OLDEST = Duration.ofDays(1);
    private static final Duration AHEAD = Duration.ofMinutes(5);
    private static final int LONGEST_CODE = 100;

    private final LoginSettings settings;
    private final MasterKey master;
    private final ObjectMapper json;
    private final DeleteForSite deleteForSite;
    private final DeletionRows rows;
    private final Clock clock;

    FacebookDeletions(
            LoginSettings settings,
            MasterKey master,
            ObjectMapper json,
            DeleteForSite deleteForSite,
            DeletionRows rows,
            Clock clock) {
        this.settings = settings;
        this.master = master;
        this.json = json;
        this.deleteForSite = deleteForSite;
        this.rows = rows;
        this.clock = clock;
    }

    /** The code of the request: the same for the same request, and known to nobody who has not sent it. */
    Outcome<String> take(String text) {
        var secret = settings.facebookClientId().flatMap(_ -> settings.facebookClientSecret());
        var said = SignedRequest.read(text, secret.orElseThrow(NotFound::new), json);
        var now = clock.real();
        var fresh = said.filter(
                one -> one.issued().isAfter(now.minus(OLDEST)) && one.issued().isBefore(now.plus(AHEAD)));
        if (fresh.isEmpty()) {
            return new Refused<>(IdentityRefusal.PROOF_INVALID);
        }
        var code = code(text);
        deleteForSite.delete(
                Digests.hex(code),
                ExternalIdentity.of(Provider.FACEBOOK, fresh.get().subject(), ""));
        return new Done<>(code);
    }

    Optional<Deletion> find(String code) {
        return code.length() > LONGEST_CODE ? Optional.empty() : rows.find(Digests.hex(code));
    }

    /** Of what was signed and not of the signature, which can be written in more than one way. */
    private String code(String request) {
        var signed = request.substring(request.indexOf('.') + 1);
        var mac = MasterKey.mac(master.key("deletion requests"), signed.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }
}
