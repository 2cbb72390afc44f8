package dev.fairground.identity;

import dev.fairground.mail.Post;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** What only some may do with the accounts of others. */
@ApplicationScoped
public class IdentityPermissions implements Permissions {
    public static final String VIEW_USERS = "identity.view-users";
    public static final String LOCK_USERS = "identity.lock-users";
    public static final String END_SESSIONS = "identity.end-sessions";
    public static final String MANAGE_ROLES = "identity.manage-roles";
    public static final String READ_AUDIT = "identity.read-audit";
    public static final String REVIEW_KYC = "identity.review-kyc";
    public static final String DECIDE_APPEALS = "identity.decide-appeals";

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission(VIEW_USERS, Set.of(Role.SUPPORT, Role.MODERATOR, Role.MANAGER)),
                new Permission(LOCK_USERS, Set.of(Role.MODERATOR, Role.MANAGER)),
                new Permission(END_SESSIONS, Set.of(Role.SUPPORT, Role.MANAGER)),
                new Permission(REVIEW_KYC, Set.of(Role.FINANCE, Role.MANAGER)),
                new Permission(DECIDE_APPEALS, Set.of(Role.MODERATOR, Role.MANAGER)),
                Permission.ofAdmins(MANAGE_ROLES),
                Permission.ofAdmins(READ_AUDIT),
                // Letters know no people, so the permission to read them is declared by the module above.
                Permission.ofAdmins(Post.READ_LETTERS));
    }
}
