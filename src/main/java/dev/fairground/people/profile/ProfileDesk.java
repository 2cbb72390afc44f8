package dev.fairground.people.profile;

import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.UserId;
import dev.fairground.people.OwnProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells other modules of profiles, and changes there what people ask for. */
@ApplicationScoped
class ProfileDesk implements OwnProfile {
    private final MyProfiles profiles;
    private final EditProfile editProfile;
    private final ShowAvatar showAvatar;

    ProfileDesk(MyProfiles profiles, EditProfile editProfile, ShowAvatar showAvatar) {
        this.profiles = profiles;
        this.editProfile = editProfile;
        this.showAvatar = showAvatar;
    }

    @Override
    public List<String> links(UserId person) {
        return profiles.of(person).links();
    }

    @Override
    public Outcome<UserId> link(UserId person, List<String> links) {
        var profile = profiles.of(person);
        var form = new ProfileForm(profile.bio(), links, profile.privacy());
        return editProfile.edit(person, profile.version(), form).map(_ -> person);
    }

    @Override
    public void hidePicture(UserId person) {
        showAvatar.show(person, null);
    }
}
