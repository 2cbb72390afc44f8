package dev.fairground.identity.email;

import dev.fairground.http.SiteSettings;
import dev.fairground.identity.Account;
import dev.fairground.mail.Letter;
import dev.fairground.mail.Phrases;
import dev.fairground.mail.Post;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The letters about one's own account; each is posted as part of the caller's transaction, if there is an address. */
@ApplicationScoped
public class IdentityLetters {
    private final Post post;
    private final SiteSettings site;
    private final Phrases phrases = new Phrases("/letters");

    IdentityLetters(Post post, SiteSettings site) {
        this.post = post;
        this.site = site;
    }

    /** Brings a code to the address it is to prove. */
    void code(Account account, EmailCode code, String digits) {
        var name = code.purpose() == EmailCode.Purpose.VERIFY ? "verify" : "change";
        send(code.address(), account, name, digits, null);
    }

    /** Tells the address that was left behind. */
    void addressChanged(Account before) {
        send(before.email(), before, "changed", "", null);
    }

    /** Brings the link with which a password is set. */
    public void resetLink(Account account, String link) {
        send(account.email(), account, "reset", "", link);
    }

    /** Tells that the password is another one now. */
    public void passwordChanged(Account account) {
        send(account.email(), account, "password", "", site.url() + "/forgot-password");
    }

    /** Tells that somebody has a copy of a device's refresh token. */
    public void tokenReused(Account account) {
        send(account.email(), account, "reuse", "", site.url() + "/me/security");
    }

    /** Tells that the account can be entered another way now, or no longer. */
    public void waysChanged(Account account, String provider, boolean linked) {
        tell(account, linked ? "linked" : "unlinked", Map.of("provider", provider), "/me/security");
    }

    /** Tells something that has a name among the texts, its words and the page that is about it. */
    public void tell(Account account, String name, Map<String, String> words, String path) {
        send(account.email(), account, name, words, site.url() + path);
    }

    private void send(@Nullable String to, Account account, String name, String code, @Nullable String url) {
        send(to, account, name, Map.of("code", code), url);
    }

    private void send(
            @Nullable String to, Account account, String name, Map<String, String> facts, @Nullable String url) {
        if (to == null) {
            return;
        }
        var words = new HashMap<>(facts);
        words.put("site", site.name());
        words.put("username", account.username());
        var language = account.locale();
        var button = url == null ? null : new Letter.Button(phrases.say(name + ".button", language, words), url);
        var text = List.of(phrases.say(name + ".body", language, words), phrases.say(name + ".else", language, words));
        var subject = phrases.say(name + ".subject", language, words);
        post.post(List.of(
                new Letter(to, language, subject, text, button, account.id().value(), null)));
    }
}
