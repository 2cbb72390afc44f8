package dev.fairground.identity.appeal;

import dev.fairground.identity.Accounts;
import dev.fairground.identity.AppealDesk;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What becomes of appeals, in one hand. */
@ApplicationScoped
class AppealBook implements AppealDesk {
    private final Accounts accounts;
    private final SendAppeal sendAppeal;
    private final AppealPages pages;
    private final DecideAppeal decideAppeal;

    AppealBook(Accounts accounts, SendAppeal sendAppeal, AppealPages pages, DecideAppeal decideAppeal) {
        this.accounts = accounts;
        this.sendAppeal = sendAppeal;
        this.pages = pages;
        this.decideAppeal = decideAppeal;
    }

    @Override
    public void send(String email, String text) {
        if (email.contains("@")) {
            accounts.byLogin(email)
                    .ifPresent(account -> sendAppeal.send(account.id(), false, text, IdentityRefusal.TOKEN_INVALID));
        }
    }

    @Override
    public List<Plea> oldest(@Nullable Standing standing, int most) {
        var state = standing == null ? null : Appeal.State.valueOf(standing.name());
        return pages.page(state, null, most).map(AppealBook::plea).items();
    }

    @Override
    public Plea find(UUID id) {
        return plea(pages.find(id));
    }

    @Override
    public Outcome<UUID> decide(UserId decider, UUID id, boolean accepted, String reason) {
        return decideAppeal.decide(decider, id, accepted, reason);
    }

    private static Plea plea(AppealPages.AppealCase appeal) {
        var standing = Standing.valueOf(appeal.state().name());
        return new Plea(appeal.id(), appeal.user(), appeal.text(), standing, appeal.sentAt());
    }
}
