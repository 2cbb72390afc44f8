package dev.fairground.notifications;

import dev.fairground.http.SiteSettings;
import dev.fairground.identity.Account;
import dev.fairground.identity.Accounts;
import dev.fairground.mail.Letter;
import dev.fairground.mail.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Notices as letters, in the languages of their readers. */
@ApplicationScoped
class NoticeLetters {
    // Reserved for addresses that do not exist: the people of demo data have such.
    private static final String NOWHERE = ".invalid";

    private final Accounts accounts;
    private final Mailings mailings;
    private final SiteSettings site;
    private final Phrases phrases = new Phrases("/notices");

    NoticeLetters(Accounts accounts, Mailings mailings, SiteSettings site) {
        this.accounts = accounts;
        this.mailings = mailings;
        this.site = site;
    }

    /** A letter for each notice whose reader has an address and wants letters. */
    List<Letter> of(List<Notice> notices) {
        if (notices.isEmpty()) {
            return List.of();
        }
        var tokens = mailings.tokens(notices.stream().map(Notice::to).collect(Collectors.toSet()));
        var readers = accounts.byIds(tokens.keySet());
        var letters = new ArrayList<Letter>();
        for (var notice : notices) {
            var reader = readers.get(notice.to());
            var email = reader == null ? null : reader.email();
            var token = tokens.get(notice.to());
            if (reader != null && email != null && token != null && hasAddress(reader, email)) {
                letters.add(letter(notice, reader, email, token));
            }
        }
        return letters;
    }

    private static boolean hasAddress(Account reader, String email) {
        return reader.state() != Account.State.DELETED && !email.endsWith(NOWHERE);
    }

    private Letter letter(Notice notice, Account reader, String email, String token) {
        var title = phrases.say(notice.type() + ".title", reader.locale(), notice.variables());
        var body = phrases.say(notice.type() + ".body", reader.locale(), notice.variables());
        var open = phrases.say("open", reader.locale(), Map.of());
        var button = new Letter.Button(open, site.url() + notice.link());
        var why = phrases.say("why", reader.locale(), Map.of("site", site.name()));
        var stop = site.url() + NoticeMailResource.PATH + "/" + token;
        return new Letter(
                email,
                reader.locale(),
                title,
                List.of(body, why),
                button,
                reader.id().value(),
                stop);
    }
}
