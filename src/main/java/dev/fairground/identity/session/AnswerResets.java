package dev.fairground.identity.session;

import dev.fairground.identity.Account;
import dev.fairground.identity.Accounts;
import dev.fairground.identity.email.EmailCode;
import dev.fairground.identity.email.EmailCode.Purpose;
import dev.fairground.identity.email.EmailCodes;
import dev.fairground.identity.email.IdentityLetters;
import dev.fairground.identity.secret.Digests;
import dev.fairground.jobs.Sweep;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.UseCase;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** Sends links to those who forgot a password and have an account: one a minute and five a day, quietly no more. */
@UseCase
class AnswerResets implements Sweep {
    static final String NAME = "identity.answer-resets";
    static final Duration VALID = Duration.ofMinutes(30);
    private static final int AT_ONCE = 50;

    private final ResetRequests requests;
    private final Accounts accounts;
    private final EmailCodes codes;
    private final PasswordLinks links;
    private final IdentityLetters letters;
    private final Clock clock;

    AnswerResets(
            ResetRequests requests,
            Accounts accounts,
            EmailCodes codes,
            PasswordLinks links,
            IdentityLetters letters,
            Clock clock) {
        this.requests = requests;
        this.accounts = accounts;
        this.codes = codes;
        this.links = links;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    @Transactional
    public int sweep() {
        var addresses = requests.take(AT_ONCE);
        for (var address : addresses) {
            if (address.contains("@")) {
                accounts.byLogin(address)
                        .filter(account -> account.state().comesIn())
                        .ifPresent(account -> answer(account, address));
            }
        }
        return addresses.size();
    }

    private void answer(Account account, String address) {
        var before = codes.lock(account.id(), Purpose.RESET).orElse(null);
        var hash = Digests.hex(account.id().toString());
        if (EmailCode.after(before, Purpose.RESET, address, hash, clock.real()) instanceof Done<EmailCode>(var sent)) {
            codes.put(account.id(), sent);
            letters.resetLink(account, links.issue(account.id(), VALID));
        }
    }
}
