package dev.fairground.mail;

import dev.fairground.kernel.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts per language with variables in them, from {@code <folder>/<language>.properties}. */
public final class Phrases {
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)}");

    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

    /** Reads the texts of a folder of the program, {@code /notices}. */
    public Phrases(String folder) {
        for (var language : Language.values()) {
            texts.put(language, load(folder + "/" + language.code() + ".properties"));
        }
    }

    /** A text in which variables stand where it names them; a text that is missing is its own key. */
    public String say(String key, Language language, Map<String, String> variables) {
        var phrase = texts.getOrDefault(language, new Properties()).getProperty(key, key);
        return VARIABLE.matcher(phrase)
                .replaceAll(name -> Matcher.quoteReplacement(variables.getOrDefault(name.group(1), "")));
    }

    private static Properties load(String resource) {
        var texts = new Properties();
        try (var file = Phrases.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
