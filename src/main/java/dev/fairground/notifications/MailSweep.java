package dev.fairground.notifications;

import dev.fairground.http.SiteSettings;
import dev.fairground.identity.Account;
import dev.fairground.identity.Accounts;
import dev.fairground.jobs.Sweep;
import dev.fairground.kernel.UserId;
import dev.fairground.mail.Mail;
import dev.fairground.mail.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Sends notices as letters, at least once each; outside of any transaction, because it talks to the world. */
@ApplicationScoped
class MailSweep implements Sweep {
    static final String NAME = "notifications.mail";

    private static final Logger LOG = Logger.getLogger(MailSweep.class);
    private static final int AT_ONCE = 50;
    // Reserved for addresses that do not exist: the people of demo data have such.
    private static final String NOWHERE = ".invalid";

    private final Notices notices;
    private final Templates templates;
    private final Accounts accounts;
    private final Mailer mailer;
    private final SiteSettings site;

    MailSweep(Notices notices, Templates templates, Accounts accounts, Mailer mailer, SiteSettings site) {
        this.notices = notices;
        this.templates = templates;
        this.accounts = accounts;
        this.mailer = mailer;
        this.site = site;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public int sweep() {
        var due = notices.claimMail(AT_ONCE);
        var people = accounts.byIds(due.stream().map(Kept::to).collect(Collectors.toSet()));
        var done = new ArrayList<NoticeId>();
        for (var notice : due) {
            if (send(notice, people)) {
                done.add(notice.id());
            }
        }
        notices.mailed(done);
        return due.size();
    }

    private boolean send(Kept notice, Map<UserId, Account> people) {
        var reader = people.get(notice.to());
        if (reader == null
                || reader.state() == Account.State.DELETED
                || reader.email().endsWith(NOWHERE)) {
            return true;
        }
        var text = templates.text(notice.type(), reader.locale(), notice.variables());
        try {
            mailer.send(
                    new Mail(reader.email(), text.title(), text.body() + "\n\n" + site.url() + notice.link() + "\n"));
            return true;
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "a letter about %s could not be sent yet", notice.type());
            return false;
        }
    }
}
