package dev.fairground.people;

import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.UserId;
import java.util.List;

/** What somebody tells of themselves, for modules that speak of it in other words than our resources. */
public interface OwnProfile {
    /** The links somebody shows. */
    List<String> links(UserId person);

    /** Shows these links and no others. */
    Outcome<UserId> link(UserId person, List<String> links);

    /** Shows no picture any more. */
    void hidePicture(UserId person);
}
