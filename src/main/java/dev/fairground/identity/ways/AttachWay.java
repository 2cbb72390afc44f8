package dev.fairground.identity.ways;

import dev.fairground.identity.Account;
import dev.fairground.identity.Audit;
import dev.fairground.identity.Audit.Act;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.email.IdentityLetters;
import dev.fairground.identity.guest.Guests;
import dev.fairground.identity.terms.Acceptances;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.Outcome.Replayed;
import dev.fairground.kernel.UseCase;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Opens an account to whoever proves to be this person elsewhere, unless that opens another one; a guest becomes a user. */
@UseCase
class AttachWay {
    private final WayRows rows;
    private final Guests guests;
    private final Acceptances terms;
    private final Audit audit;
    private final IdentityLetters letters;

    AttachWay(WayRows rows, Guests guests, Acceptances terms, Audit audit, IdentityLetters letters) {
        this.rows = rows;
        this.guests = guests;
        this.terms = terms;
        this.audit = audit;
        this.letters = letters;
    }

    @Transactional
    Outcome<Account> attach(Account account, ExternalIdentity who) {
        rows.lock(who);
        var owner = rows.owner(who);
        if (owner.isPresent()) {
            return owner.get().equals(account.id())
                    ? new Replayed<>(account)
                    : new Refused<>(IdentityRefusal.WAY_TAKEN);
        }
        rows.insert(account.id(), who);
        if (guests.claim(account.id())) {
            terms.accept(account.id(), who.provider().code());
        }
        var details = Map.of("provider", who.provider().name());
        audit.note(new Act(account.id(), "identity.link-way", "user:" + account.id(), "", details));
        letters.waysChanged(account, who.provider().title(), true);
        return new Done<>(account);
    }
}
