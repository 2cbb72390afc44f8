package dev.fairground.compat.questcity;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.fairground.kernel.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody changes of their own profile. */
@JsonNaming(SnakeCaseStrategy.class)
record OldProfileForm(
        @Nullable String avatarUrl,
        @Nullable String instagramUsername,
        @Nullable Integer credits) {

    static OldProfileForm of(OldProfile profile) {
        return new OldProfileForm(profile.avatarUrl(), profile.instagramUsername(), profile.credits());
    }

    String instagram() {
        return Objects.requireNonNullElse(instagramUsername, "");
    }

    boolean hidesPicture(OldProfile before) {
        return avatarUrl == null && before.avatarUrl() != null;
    }

    /** Pictures are uploaded, and nobody writes how much they own. */
    List<FieldError> errors(OldProfile before) {
        var errors = new ArrayList<FieldError>();
        if (avatarUrl != null && !avatarUrl.equals(before.avatarUrl())) {
            errors.add(new FieldError("avatar_url", "read-only", "null, or a picture by PUT /api/v1/me/avatar"));
        }
        if (!Instagram.isName(instagram())) {
            errors.add(new FieldError("instagram_username", "bad-format", "at most 30 letters, digits, _ and ."));
        }
        if (credits == null || credits != before.credits()) {
            errors.add(new FieldError("credits", "read-only", "credits are booked, not written"));
        }
        return errors;
    }
}
