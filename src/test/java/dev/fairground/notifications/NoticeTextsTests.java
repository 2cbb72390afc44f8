package dev.fairground.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NoticeTextsTests {
    private static final Pattern VARIABLE = Pattern.compile("\\{[a-zA-Z]+}");

    @Test
    void sayTheSameInBothLanguages() throws IOException {
        var russian = texts("ru");
        var english = texts("en");

        assertThat(russian.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (var type : types(english)) {
            assertThat(variables(russian, type)).as(type).isEqualTo(variables(english, type));
        }
    }

    @Test
    void haveATitleAndABodyForEachType() throws IOException {
        var texts = texts("en");

        for (var type : types(texts)) {
            assertThat(texts.getProperty(type + ".title")).as(type).isNotBlank();
            assertThat(texts.getProperty(type + ".body")).as(type).isNotBlank();
        }
    }

    private static Set<String> types(Properties texts) {
        return texts.stringPropertyNames().stream()
                .filter(key -> key.contains("."))
                .map(key -> key.substring(0, key.lastIndexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> variables(Properties texts, String type) {
        var text = texts.getProperty(type + ".title") + texts.getProperty(type + ".body");
        return VARIABLE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        try (var file = Notifications.class.getResourceAsStream("/notices/" + language + ".properties")) {
            texts.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
        }
        return texts;
    }
}
