package dev.fairground.identity.email;

import dev.fairground.identity.Account;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.account.Addresses;
import dev.fairground.identity.email.EmailCode.Answer;
import dev.fairground.identity.email.EmailCode.Purpose;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Believes that an address is somebody's who answers with the code that was sent there. */
@UseCase
class ProveEmail {
    private final EmailCodes codes;
    private final CodeHashes hashes;
    private final Addresses addresses;
    private final IdentityLetters letters;
    private final Clock clock;

    ProveEmail(EmailCodes codes, CodeHashes hashes, Addresses addresses, IdentityLetters letters, Clock clock) {
        this.codes = codes;
        this.hashes = hashes;
        this.addresses = addresses;
        this.letters = letters;
        this.clock = clock;
    }

    /** The account, whose address is now the one that was proven; a wrong answer is counted and refused. */
    @Transactional
    Outcome<Account> prove(Account account, Purpose purpose, String digits) {
        var sent = codes.lock(account.id(), purpose);
        if (sent.isEmpty()) {
            return new Refused<>(IdentityRefusal.CODE_INVALID, Map.of("triesLeft", 0));
        }
        var code = sent.get();
        return switch (code.answer(hashes.of(account.id(), purpose, code.address(), digits), clock.real())) {
            case Answer.Wrong wrong -> {
                codes.put(account.id(), wrong.after());
                yield wrong.refusal();
            }
            case Answer.Right() -> proven(account, code);
        };
    }

    private Outcome<Account> proven(Account account, EmailCode code) {
        if (!addresses.prove(account.id(), code.address())) {
            return new Refused<>(IdentityRefusal.EMAIL_TAKEN);
        }
        codes.delete(account.id(), code.purpose());
        if (!code.address().equalsIgnoreCase(account.email())) {
            letters.addressChanged(account);
        }
        return new Done<>(account);
    }
}
