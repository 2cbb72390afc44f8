package dev.fairground.payments.payout;

import dev.fairground.http.Authority;
import dev.fairground.http.ProgramSettings;
import dev.fairground.http.Trade;
import dev.fairground.identity.Accounts;
import dev.fairground.identity.Kyc;
import dev.fairground.identity.PasswordAge;
import dev.fairground.kernel.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Asks identity how far somebody who wants money can be trusted to be who they say. */
@ApplicationScoped
class Applicants {
    private final Accounts accounts;
    private final PasswordAge passwords;
    private final Kyc kyc;
    private final Authority authority;
    private final ProgramSettings program;

    Applicants(Accounts accounts, PasswordAge passwords, Kyc kyc, Authority authority, ProgramSettings program) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.kyc = kyc;
        this.authority = authority;
        this.program = program;
    }

    /** Whether somebody who steals a password cannot take the money with it; with play money nothing can be stolen. */
    boolean hasSecondFactor(UserId user) {
        return program.demo()
                || Objects.requireNonNull(accounts.byIds(List.of(user)).get(user))
                        .secondFactor();
    }

    /** Whether they have proven the address that the site wants proven. */
    boolean isProven(UserId user) {
        return !authority.tradeRefusal(user).equals(Optional.of(Trade.Refusal.EMAIL_UNPROVEN));
    }

    Optional<Instant> passwordChangedAt(UserId user) {
        return passwords.changedAt(user);
    }

    Kyc.State papers(UserId user) {
        return kyc.stateOf(user);
    }
}
