package dev.fairground.compat.questcity;

/** One shown name, which was two names and their sum. */
record FullName(String first, String last) {

    /** The first word, and the rest. */
    static FullName of(String shown) {
        var words = shown.strip().split("\\s+", 2);
        return new FullName(words[0], words.length == 2 ? words[1] : "");
    }

    String shown() {
        return (first.strip() + " " + last.strip()).strip();
    }
}
