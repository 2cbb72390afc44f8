package dev.fairground.identity.guest;

import dev.fairground.identity.Account;
import dev.fairground.identity.Accounts;
import dev.fairground.identity.NewAccount;
import dev.fairground.identity.email.EmailCode;
import dev.fairground.identity.email.SendCode;
import dev.fairground.identity.password.PasswordRules;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.UserId;
import dev.fairground.kernel.Validation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Checks what a guest says to stay, as of anybody who registers; hashing stands before the transaction. */
@ApplicationScoped
class ClaimGuest {
    private final KeepGuest keep;
    private final Accounts accounts;
    private final SendCode sendCode;

    ClaimGuest(KeepGuest keep, Accounts accounts, SendCode sendCode) {
        this.keep = keep;
        this.accounts = accounts;
        this.sendCode = sendCode;
    }

    Outcome<Account> claim(UserId user, UUID session, String username, String email, String password) {
        var errors = NewAccount.check(username, email);
        if (!errors.isEmpty()) {
            return Validation.refuse(errors);
        }
        var weak = PasswordRules.check(password, List.of(username, email));
        if (weak.isPresent()) {
            return PasswordRules.refuse(weak.get());
        }
        return keep.keep(user, session, username, email, accounts.hash(password))
                .map(account -> {
                    sendCode.send(account, EmailCode.Purpose.VERIFY, email);
                    return account;
                });
    }
}
