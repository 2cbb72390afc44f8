package dev.fairground.people.profile;

import dev.fairground.kernel.FieldError;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people write about themselves. */
record ProfileForm(
        @Nullable String bio,
        @Nullable List<String> links,
        @Nullable Privacy privacy) {
    private static final int LONGEST_BIO = 500;
    private static final int MOST_LINKS = 5;
    private static final int LONGEST_LINK = 200;

    static ProfileForm of(Profile profile) {
        return new ProfileForm(profile.bio(), profile.links(), profile.privacy());
    }

    /** What is wrong with it; empty when it may be kept. */
    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        if (bio == null || bio.length() > LONGEST_BIO || bio.chars().anyMatch(ProfileForm::isUnprintable)) {
            errors.add(new FieldError("bio", "bad-length", "at most 500 characters of plain text"));
        }
        if (links == null || links.size() > MOST_LINKS) {
            errors.add(new FieldError("links", "too-many", "at most 5"));
        } else {
            for (var i = 0; i < links.size(); i++) {
                if (!isLink(links.get(i))) {
                    errors.add(
                            new FieldError("links[" + i + "]", "bad-format", "an address that begins with https://"));
                }
            }
        }
        if (privacy == null || !isWhole(privacy)) {
            errors.add(new FieldError("privacy", "required", "all five fields; requests are of everybody or nobody"));
        }
        return errors;
    }

    private static boolean isUnprintable(int letter) {
        return Character.isISOControl(letter) && letter != '\n';
    }

    @SuppressWarnings("ConstantValue") // a body may leave out what its type promises
    private static boolean isWhole(Privacy privacy) {
        return privacy.bio() != null
                && privacy.links() != null
                && privacy.friends() != null
                && privacy.search() != null
                && privacy.requests() != null
                && privacy.requests() != Audience.FRIENDS;
    }

    private static boolean isLink(@Nullable String text) {
        try {
            if (text == null || text.length() > LONGEST_LINK) {
                return false;
            }
            var address = new URI(text);
            return "https".equals(address.getScheme()) && address.getHost() != null && address.getUserInfo() == null;
        } catch (URISyntaxException broken) {
            return false;
        }
    }
}
