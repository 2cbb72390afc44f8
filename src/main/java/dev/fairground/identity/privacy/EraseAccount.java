package dev.fairground.identity.privacy;

import dev.fairground.identity.Audit;
import dev.fairground.identity.Audit.Act;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.Role;
import dev.fairground.identity.account.Profiles;
import dev.fairground.identity.users.UserRows;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import dev.fairground.program.PersonalData;
import dev.fairground.program.PersonalData.Person;
import io.quarkus.arc.All;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Erases somebody everywhere at once: what others need stays under an id that tells nothing any more. */
@UseCase
public class EraseAccount {
    private final List<PersonalData> modules;
    private final UserRows users;
    private final Profiles profiles;
    private final Audit audit;

    EraseAccount(@All List<PersonalData> modules, UserRows users, Profiles profiles, Audit audit) {
        this.modules = modules.stream()
                .sorted(Comparator.comparingInt(PersonalData::rank))
                .toList();
        this.users = users;
        this.profiles = profiles;
        this.audit = audit;
    }

    /** Refused while anything is open, and for the last administrator. The name and the address are free again. */
    @Transactional
    public Outcome<UserId> erase(UserId user) {
        users.lock(user);
        var account = profiles.account(user);
        if (account.roles().contains(Role.ADMIN) && !users.hasOtherAdmins(user)) {
            return new Refused<>(IdentityRefusal.LAST_ADMIN);
        }
        var person = new Person(account.id(), account.username(), account.email());
        modules.forEach(module -> module.lock(person));
        for (var module : modules) {
            var obstacle = module.obstacle(person);
            if (obstacle.isPresent()) {
                return new Refused<>(obstacle.get());
            }
        }
        modules.forEach(module -> module.erase(person));
        audit.note(new Act(user, "identity.erase-account", "user:" + user, "", Map.of()));
        return new Done<>(user);
    }
}
