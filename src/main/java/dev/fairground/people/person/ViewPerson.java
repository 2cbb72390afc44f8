package dev.fairground.people.person;

import dev.fairground.identity.Account;
import dev.fairground.identity.Role;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Page;
import dev.fairground.kernel.UserId;
import dev.fairground.people.Finder;
import dev.fairground.people.profile.Audience;
import dev.fairground.people.profile.Profile;
import dev.fairground.people.profile.ProfileRows;
import dev.fairground.people.ties.Tie;
import dev.fairground.people.ties.Tie.Relation;
import dev.fairground.people.ties.TiePages;
import dev.fairground.people.ties.TieRows;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Shows a person to somebody: no more than privacy lets, and nothing to whom they have blocked. */
@ApplicationScoped
class ViewPerson {
    private final Finder finder;
    private final ProfileRows profiles;
    private final TieRows ties;
    private final TiePages pages;

    ViewPerson(Finder finder, ProfileRows profiles, TieRows ties, TiePages pages) {
        this.finder = finder;
        this.profiles = profiles;
        this.ties = ties;
        this.pages = pages;
    }

    PersonView view(String name, @Nullable UserId viewer) {
        var account = finder.account(name);
        var tie = tie(account.id(), viewer);
        var profile = profiles.of(account.id());
        return view(account, profile, tie, relation(account.id(), viewer, tie), viewer != null);
    }

    /** The friends of a person, where the viewer may see them. */
    Page<TiePages.Tied> friends(String name, @Nullable UserId viewer, @Nullable String after, int limit) {
        var id = finder.account(name).id();
        var tie = tie(id, viewer);
        if (!sees(profiles.of(id).privacy().friends(), relation(id, viewer, tie))) {
            throw new NotFound();
        }
        return pages.page(TiePages.Which.FRIENDS, id, viewer, after, limit);
    }

    private Tie tie(UserId person, @Nullable UserId viewer) {
        var tie = viewer == null || viewer.equals(person) ? Tie.NONE : ties.between(viewer, person);
        if (tie.blocked()) {
            throw new NotFound();
        }
        return tie;
    }

    private PersonView view(Account account, Profile profile, Tie tie, Relation relation, boolean signedIn) {
        var privacy = profile.privacy();
        var avatar = profile.avatar();
        return new PersonView(
                account.id(),
                account.username(),
                account.displayName(),
                account.since(),
                account.roles().contains(Role.SELLER),
                avatar == null ? null : avatar.small(),
                avatar == null ? null : avatar.full(),
                sees(privacy.bio(), relation) ? profile.bio() : null,
                sees(privacy.links(), relation) ? profile.links() : null,
                sees(privacy.friends(), relation) ? pages.friends(account.id()) : null,
                relation,
                tie.request(),
                signedIn && relation == Relation.NONE && privacy.requests() == Audience.EVERYBODY);
    }

    private static Relation relation(UserId person, @Nullable UserId viewer, Tie tie) {
        return person.equals(viewer) ? Relation.SELF : tie.relation();
    }

    private static boolean sees(Audience audience, Relation relation) {
        return relation == Relation.SELF || audience.admits(relation == Relation.FRIENDS);
    }
}
