package dev.fairground.files;

/**
 * A picture that everybody may see.
 *
 * @param name what its address ends with; other bytes would have another name
 */
public record PublicPicture(String name) {
    /** The address of the picture with its longer side at most 320. */
    public String small() {
        return "/api/v1/pictures/" + name + "-320.jpg";
    }

    /** The address of the picture with its longer side at most 2560. */
    public String full() {
        return "/api/v1/pictures/" + name + ".jpg";
    }
}
