package dev.fairground.identity.admin;

import dev.fairground.identity.Accounts;
import dev.fairground.identity.session.PasswordLinks;
import dev.fairground.program.Task;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** {@code user reset-link}: a link for somebody who forgot the password. */
@ApplicationScoped
class ResetLink implements Task {
    private static final Duration VALID = Duration.ofMinutes(30);

    private final Accounts accounts;
    private final PasswordLinks links;

    ResetLink(Accounts accounts, PasswordLinks links) {
        this.accounts = accounts;
        this.links = links;
    }

    @Override
    public String name() {
        return "user reset-link";
    }

    @Override
    public boolean run(Terminal terminal) {
        var login = terminal.option("login");
        var account = accounts.byLogin(login);
        if (account.isEmpty()) {
            terminal.out().println("Nobody has the e-mail address or username " + login + ".");
            return false;
        }
        terminal.out()
                .println("Set the password within 30 minutes: "
                        + links.issue(account.get().id(), VALID));
        return true;
    }
}
