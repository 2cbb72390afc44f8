package dev.fairground.people.profile;

import dev.fairground.files.FileId;
import dev.fairground.files.PublicPicture;
import dev.fairground.kernel.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody tells of themselves. */
public record Profile(
        UserId person,
        String bio,
        List<String> links,
        Privacy privacy,
        @Nullable FileId avatarFile,
        @Nullable PublicPicture avatar,
        int version) {}
