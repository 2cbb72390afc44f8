package dev.fairground.identity.terms;

import dev.fairground.http.SiteSettings;
import dev.fairground.identity.account.Profiles;
import dev.fairground.kernel.Query;
import dev.fairground.kernel.UserId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** What somebody accepted, and whether they are to be asked again. */
@Query
class MyTerms {
    @Language("sql")
    private static final String OF = """
            select t.document, t.version, t.at, t.way
              from identity.terms_acceptance as t
             where t.account_id = :account
             order by t.at desc, t.document desc
            """;

    private final Jdbi db;
    private final Profiles profiles;
    private final SiteSettings site;

    MyTerms(Jdbi db, Profiles profiles, SiteSettings site) {
        this.db = db;
        this.profiles = profiles;
        this.site = site;
    }

    /** Guests are asked when they become users. */
    TermsView of(UserId user) {
        var items = db.withHandle(h -> h.createQuery(OF)
                .bind("account", user.value())
                .map((row, _) -> new Accepted(
                        row.getString("document"),
                        row.getString("version"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("way")))
                .list());
        var known = items.stream().anyMatch(item -> item.version.equals(site.termsVersion()));
        return new TermsView(
                site.termsVersion(), !known && !profiles.account(user).guest(), items);
    }

    /**
     * The terms, for one of those who use the site.
     *
     * @param version the edition in force
     * @param due     whether this person has not accepted it
     * @param items   what they accepted, the newest first
     */
    record TermsView(String version, boolean due, List<Accepted> items) {}

    /**
     * An edition that somebody accepted.
     *
     * @param document {@code TERMS} or {@code PRIVACY}
     * @param way      how: by the way in on which the account was made, or later on the {@code page}
     */
    record Accepted(String document, String version, Instant at, String way) {}
}
