package dev.fairground.people.profile;

import dev.fairground.files.PublicPicture;
import dev.fairground.kernel.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Profiles as their owners see them. */
@ApplicationScoped
class MyProfiles {
    private final ProfileRows rows;

    MyProfiles(ProfileRows rows) {
        this.rows = rows;
    }

    Profile of(UserId person) {
        return rows.of(person);
    }

    static MyProfile view(Profile profile) {
        var avatar = profile.avatar();
        return new MyProfile(profile.bio(), profile.links(), profile.privacy(), address(avatar), profile.version());
    }

    private static @Nullable String address(@Nullable PublicPicture avatar) {
        return avatar == null ? null : avatar.small();
    }

    /** One's own profile. */
    record MyProfile(
            String bio,
            List<String> links,
            Privacy privacy,
            @Nullable String avatar,
            int version) {}
}
