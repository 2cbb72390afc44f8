package dev.fairground.identity.email;

import dev.fairground.identity.Account;
import dev.fairground.identity.Accounts;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.OwnAddress;
import dev.fairground.identity.account.Profiles;
import dev.fairground.identity.email.EmailCode.Purpose;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What becomes of addresses, in one hand. */
@ApplicationScoped
class AddressDesk implements OwnAddress {
    private final Accounts accounts;
    private final Profiles profiles;
    private final AskForAddress askForAddress;
    private final ProveEmail proveEmail;

    AddressDesk(Accounts accounts, Profiles profiles, AskForAddress askForAddress, ProveEmail proveEmail) {
        this.accounts = accounts;
        this.profiles = profiles;
        this.askForAddress = askForAddress;
        this.proveEmail = proveEmail;
    }

    /** How many tries are left is not said: that there are some would say that the address is known. */
    @Override
    public Outcome<UserId> proveFirst(String email, String code) {
        var account = email.contains("@") ? accounts.byLogin(email).orElse(null) : null;
        var proven = account == null
                ? new Refused<Account>(IdentityRefusal.CODE_INVALID)
                : proveEmail.prove(account, Purpose.VERIFY, code);
        return proven instanceof Refused<Account>
                ? new Refused<>(IdentityRefusal.CODE_INVALID)
                : proven.map(Account::id);
    }

    @Override
    public Outcome<UserId> ask(UserId user, UUID session, String email, @Nullable String password) {
        return askForAddress.ask(user, session, email, password).map(_ -> user);
    }

    @Override
    public Outcome<UserId> proveNext(UserId user, String code) {
        return proveEmail.prove(profiles.account(user), Purpose.CHANGE, code).map(Account::id);
    }
}
