package dev.fairground.notifications;

import dev.fairground.kernel.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of notices per type and language, from {@code notices/<language>.properties}. */
@ApplicationScoped
class Templates {
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)}");

    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

    Templates() {
        for (var language : Language.values()) {
            texts.put(language, load("/notices/" + language.code() + ".properties"));
        }
    }

    /** The text of a notice; its variables stand where the template names them. */
    Text text(String type, Language language, Map<String, String> variables) {
        return new Text(fill(type + ".title", language, variables), fill(type + ".body", language, variables));
    }

    private String fill(String key, Language language, Map<String, String> variables) {
        var properties = texts.getOrDefault(language, new Properties());
        var template = properties.getProperty(key, key);
        return VARIABLE.matcher(template)
                .replaceAll(name -> Matcher.quoteReplacement(variables.getOrDefault(name.group(1), "")));
    }

    private static Properties load(String resource) {
        var texts = new Properties();
        try (var file = Templates.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What somebody reads. */
    record Text(String title, String body) {}
}
