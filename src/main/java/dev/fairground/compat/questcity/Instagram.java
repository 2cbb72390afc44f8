package dev.fairground.compat.questcity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A name on Instagram, which is one of the links of a profile now. */
final class Instagram {
    private static final String SITE = "https://www.instagram.com/";
    private static final Pattern LINK = Pattern.compile("https://(?:www\\.)?instagram\\.com/([\\w.]{1,30})/?");
    private static final Pattern NAME = Pattern.compile("[\\w.]{0,30}");

    private Instagram() {}

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** The name among these links; empty without one. */
    static String in(List<String> links) {
        return links.stream()
                .map(LINK::matcher)
                .filter(link -> link.matches())
                .map(link -> link.group(1))
                .findFirst()
                .orElse("");
    }

    /** The links with another name; with an empty one, without any. */
    static List<String> put(String name, List<String> links) {
        var others = new ArrayList<>(
                links.stream().filter(link -> !LINK.matcher(link).matches()).toList());
        if (!name.isEmpty()) {
            others.add(SITE + name);
        }
        return others;
    }
}
