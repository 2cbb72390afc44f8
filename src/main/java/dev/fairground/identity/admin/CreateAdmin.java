package dev.fairground.identity.admin;

import dev.fairground.identity.Accounts;
import dev.fairground.identity.NewAccount;
import dev.fairground.identity.Role;
import dev.fairground.identity.password.PasswordRules;
import dev.fairground.identity.session.PasswordLinks;
import dev.fairground.kernel.FieldError;
import dev.fairground.kernel.Language;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.Outcome.Replayed;
import dev.fairground.program.Task;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code admin create}: makes an administrator, with a password or with a link to set one. */
@ApplicationScoped
class CreateAdmin implements Task {
    private static final Duration VALID = Duration.ofHours(24);

    private final Accounts accounts;
    private final PasswordLinks links;

    CreateAdmin(Accounts accounts, PasswordLinks links) {
        this.accounts = accounts;
        this.links = links;
    }

    @Override
    public String name() {
        return "admin create";
    }

    @Override
    public boolean run(Terminal terminal) {
        var email = terminal.option("email");
        var username = terminal.option("username");
        var password = terminal.option("password");
        var errors = errors(email, username, password);
        if (!errors.isEmpty()) {
            errors.forEach(error -> terminal.out().println(error.path() + ": " + error.message()));
            return false;
        }
        var hash = password.isEmpty() ? null : accounts.hash(password);
        var newcomer =
                new NewAccount(username, username, email, Language.EN, hash, Set.of(Role.USER, Role.ADMIN), null);
        return switch (accounts.register(List.of(newcomer)).getFirst()) {
            case Done(var account) -> {
                terminal.out().println("Administrator " + account.username() + " was made.");
                if (hash == null) {
                    terminal.out().println("Set the password within 24 hours: " + links.issue(account.id(), VALID));
                }
                yield true;
            }
            case Replayed(var account) -> throw new IllegalStateException(account.username());
            case Refused(var reason, var _) -> {
                terminal.out().println(reason.code());
                yield false;
            }
        };
    }

    private static List<FieldError> errors(String email, String username, String password) {
        var errors = new ArrayList<>(NewAccount.check(username, email));
        if (!password.isEmpty()) {
            PasswordRules.check(password, List.of(username, email)).ifPresent(errors::add);
        }
        return errors;
    }
}
