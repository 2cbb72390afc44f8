package dev.fairground.identity.email;

import dev.fairground.identity.email.EmailCode.Purpose;
import dev.fairground.identity.secret.MasterKey;
import dev.fairground.kernel.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/** What is kept of codes: a million guesses are soon made, so only the server's key can tell one from another. */
@ApplicationScoped
class CodeHashes {
    private final MasterKey master;

    CodeHashes(MasterKey master) {
        this.master = master;
    }

    /** The same digits for another account, purpose or address are another code. */
    String of(UserId account, Purpose purpose, String address, String digits) {
        var text = String.join("\n", account.toString(), purpose.name(), address.toLowerCase(Locale.ROOT), digits);
        var key = master.key("e-mail codes");
        return HexFormat.of().formatHex(MasterKey.mac(key, text.getBytes(StandardCharsets.UTF_8)));
    }
}
