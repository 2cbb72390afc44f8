package dev.fairground.identity.email;

import dev.fairground.identity.Account;
import dev.fairground.identity.email.EmailCode.Purpose;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.UseCase;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Locale;

/** Sends six digits to an address, so that its owner can prove to have read them there. */
@UseCase
public class SendCode {
    private static final int CODES = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final EmailCodes codes;
    private final CodeHashes hashes;
    private final IdentityLetters letters;
    private final Clock clock;

    SendCode(EmailCodes codes, CodeHashes hashes, IdentityLetters letters, Clock clock) {
        this.codes = codes;
        this.hashes = hashes;
        this.letters = letters;
        this.clock = clock;
    }

    /** A new code, which makes the one before worthless; refused within a minute of it and after five on one day. */
    @Transactional
    public Outcome<EmailCode> send(Account account, Purpose purpose, String address) {
        var before = codes.lock(account.id(), purpose).orElse(null);
        var digits = String.format(Locale.ROOT, "%06d", RANDOM.nextInt(CODES));
        var hash = hashes.of(account.id(), purpose, address, digits);
        var outcome = EmailCode.after(before, purpose, address, hash, clock.real());
        if (outcome instanceof Done<EmailCode>(var code)) {
            codes.put(account.id(), code);
            letters.code(account, code, digits);
        }
        return outcome;
    }
}
