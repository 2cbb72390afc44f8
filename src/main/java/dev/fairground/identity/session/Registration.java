package dev.fairground.identity.session;

import dev.fairground.http.ProgramSettings;
import dev.fairground.mail.Mailer;
import jakarta.enterprise.context.ApplicationScoped;

/** Whether strangers may make accounts: with real money only where their addresses can be written to. */
@ApplicationScoped
class Registration {
    private final ProgramSettings program;
    private final Mailer mailer;

    Registration(ProgramSettings program, Mailer mailer) {
        this.program = program;
        this.mailer = mailer;
    }

    boolean isOpen() {
        return program.demo() || mailer.reachesPeople();
    }
}
