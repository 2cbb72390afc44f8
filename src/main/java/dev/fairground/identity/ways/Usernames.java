package dev.fairground.identity.ways;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Usernames for people who were never asked for one, made from what they are called. */
final class Usernames {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int SHORTEST = 3;
    private static final int LONGEST_STEM = 20;
    private static final int MOST_TRIES = 8;
    private static final String CYRILLIC = "абвгдезийклмнопрстуфыэ";
    private static final String LATIN = "abvgdezijklmnoprstufye";
    private static final Map<Character, String> PAIRS =
            Map.of('ё', "yo", 'ж', "zh", 'х', "kh", 'ц', "ts", 'ч', "ch", 'ш', "sh", 'щ', "sch", 'ю', "yu", 'я', "ya");

    private Usernames() {}

    /** What to try, one after another: the name itself, then with more and more letters of chance behind it. */
    static Stream<String> of(String name) {
        var stem = stem(name);
        var plain = stem.length() < SHORTEST ? Stream.<String>empty() : Stream.of(stem);
        var start = stem.isEmpty() ? "user" : stem;
        return Stream.concat(
                plain, Stream.iterate(2, n -> n + 1).limit(MOST_TRIES).map(n -> start + "-" + chance(n)));
    }

    private static String stem(String name) {
        var latin = name.toLowerCase(Locale.ROOT)
                .chars()
                .mapToObj(letter -> latin((char) letter))
                .collect(Collectors.joining());
        var plain = Normalizer.normalize(latin, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return plain.substring(0, Math.min(LONGEST_STEM, plain.length())).replaceAll("-+$", "");
    }

    private static String latin(char letter) {
        var at = CYRILLIC.indexOf(letter);
        return at >= 0 ? LATIN.substring(at, at + 1) : PAIRS.getOrDefault(letter, String.valueOf(letter));
    }

    private static String chance(int letters) {
        return RANDOM.ints(letters, 0, ALPHABET.length())
                .mapToObj(n -> ALPHABET.substring(n, n + 1))
                .collect(Collectors.joining());
    }
}
