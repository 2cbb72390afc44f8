package dev.fairground.identity.email;

import dev.fairground.identity.Account;
import dev.fairground.identity.NewAccount;
import dev.fairground.identity.account.PresentPassword;
import dev.fairground.identity.email.EmailCode.Purpose;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.Outcome.Replayed;
import dev.fairground.kernel.UserId;
import dev.fairground.kernel.Validation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets somebody who knows the password ask for another address; nothing changes before that address answers. */
@ApplicationScoped
class AskForAddress {
    private final PresentPassword present;
    private final SendCode sendCode;

    AskForAddress(PresentPassword present, SendCode sendCode) {
        this.present = present;
        this.sendCode = sendCode;
    }

    /** Sends a code to the new address, whether or not somebody else has it: only its owner learns more. */
    Outcome<EmailCode> ask(UserId user, UUID session, String email, @Nullable String password) {
        return switch (present.shown(user, session, password)) {
            case Done(var account) -> ask(account, email);
            case Replayed(var account) -> ask(account, email);
            case Refused(var reason, var facts) -> new Refused<>(reason, facts);
        };
    }

    private Outcome<EmailCode> ask(Account account, String email) {
        var errors = NewAccount.check(account.username(), email);
        return errors.isEmpty() ? sendCode.send(account, Purpose.CHANGE, email) : Validation.refuse(errors);
    }
}
