package dev.fairground.identity.terms;

import dev.fairground.http.SiteSettings;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** The rows of what people accepted after their account was made. */
@Store
public class Acceptances {
    @Language("sql")
    private static final String ACCEPT = """
            insert into identity.terms_acceptance (account_id, document, version, at, way)
            select :account, d.name, :version, :at, :way
              from (values ('TERMS'), ('PRIVACY')) as d (name)
                on conflict do nothing
            """;

    private final Jdbi db;
    private final SiteSettings site;
    private final Clock clock;

    Acceptances(Jdbi db, SiteSettings site, Clock clock) {
        this.db = db;
        this.site = site;
        this.clock = clock;
    }

    /** Notes that somebody accepted both documents as they are now. */
    public void accept(UserId account, String way) {
        db.useHandle(h -> h.createUpdate(ACCEPT)
                .bind("account", account.value())
                .bind("version", site.termsVersion())
                .bind("at", clock.real())
                .bind("way", way)
                .execute());
    }
}
