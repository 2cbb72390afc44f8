package dev.fairground.identity.session;

import dev.fairground.http.ProgramSettings;
import dev.fairground.http.Registration;
import dev.fairground.http.SiteSettings;
import dev.fairground.mail.Post;
import jakarta.enterprise.context.ApplicationScoped;

/** Whether strangers may make accounts: with real money only where their addresses can be written to. */
@ApplicationScoped
public class Newcomers {
    private final SiteSettings site;
    private final ProgramSettings program;
    private final Post post;

    Newcomers(SiteSettings site, ProgramSettings program, Post post) {
        this.site = site;
        this.program = program;
        this.post = post;
    }

    public boolean areWelcome() {
        return site.registration() == Registration.OPEN && (program.demo() || post.reachesPeople());
    }
}
