package dev.fairground.identity.admin;

import dev.fairground.identity.Account;
import dev.fairground.identity.Accounts;
import dev.fairground.identity.BootstrapSettings;
import dev.fairground.identity.NewAccount;
import dev.fairground.identity.Role;
import dev.fairground.identity.session.PasswordLinks;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Language;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.UserId;
import dev.fairground.program.StartNotice;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Prints, until some administrator can sign in, the link with which the first one sets a password. */
@ApplicationScoped
class FirstAdminNotice implements StartNotice {
    private static final Duration VALID = Duration.ofHours(24);

    private final Admins admins;
    private final Accounts accounts;
    private final PasswordLinks links;
    private final BootstrapSettings settings;

    FirstAdminNotice(Admins admins, Accounts accounts, PasswordLinks links, BootstrapSettings settings) {
        this.admins = admins;
        this.accounts = accounts;
        this.links = links;
        this.settings = settings;
    }

    @Override
    public int rank() {
        return 10;
    }

    @Override
    public List<String> lines() {
        if (admins.canSignIn()) {
            return List.of();
        }
        var admin = admins.first().orElseGet(this::register);
        return List.of("First administrator, set your password (once, within 24 hours): " + links.issue(admin, VALID));
    }

    private UserId register() {
        var named = new NewAccount(
                "admin", "admin", settings.adminEmail(), Language.EN, null, Set.of(Role.USER, Role.ADMIN), null);
        return register(named).orElseGet(() -> register(otherName(named)).orElseThrow());
    }

    private Optional<UserId> register(NewAccount newcomer) {
        return accounts.register(List.of(newcomer)).getFirst() instanceof Done<Account>(var account)
                ? Optional.of(account.id())
                : Optional.empty();
    }

    private static NewAccount otherName(NewAccount taken) {
        var name = "admin-" + Ids.next().toString().substring(24);
        return new NewAccount(
                name, taken.displayName(), name + "@localhost", taken.locale(), null, taken.roles(), null);
    }
}
