package dev.fairground.identity;

import java.util.List;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;

/** The letters that were posted to somebody and not carried yet. */
public record Mailbox(Jdbi db, String address) {
    private static final Pattern DIGITS = Pattern.compile("\\b\\d{6}\\b");
    private static final Pattern TOKEN = Pattern.compile("token=(\\S+)");

    public List<String> letters() {
        return db.withHandle(h -> h.createQuery(
                        "select subject || ': ' || text from mail.letter where recipient = :to order by at, id")
                .bind("to", address)
                .mapTo(String.class)
                .list());
    }

    /** The code of the newest letter. */
    public String code() {
        return find(DIGITS, 0);
    }

    /** The token of the link in the newest letter. */
    public String token() {
        return find(TOKEN, 1);
    }

    private String find(Pattern what, int group) {
        var found = what.matcher(letters().getLast());
        if (!found.find()) {
            throw new AssertionError(what + " is not in " + letters().getLast());
        }
        return found.group(group);
    }
}
