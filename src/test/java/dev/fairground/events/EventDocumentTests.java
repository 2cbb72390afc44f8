package dev.fairground.events;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.fairground.events.Listeners.Interest;
import dev.fairground.kernel.Id;
import dev.fairground.kernel.Ids;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Snapshot;
import jakarta.inject.Inject;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Events are a contract with whoever listens: described in the documentation, never changed unseen, never unheard. */
@ModuleTest
class EventDocumentTests {
    private static final List<Class<? extends Event>> EVENTS = events();

    @Inject
    Listeners listeners;

    @Test
    void theDocumentationDescribesEveryEvent() throws JsonProcessingException {
        var document = new LinkedHashMap<String, Object>();
        EVENTS.forEach(event -> document.put(Listeners.typeOf(event).value(), describe(event)));
        var json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(document);

        Snapshot.matches(Path.of("docs/events.json"), json + "\n");
    }

    @Test
    void everyEventIsHeard() {
        assertThat(EVENTS).allSatisfy(event -> assertThat(heardBy(event)).isNotEmpty());
    }

    private Map<String, Object> describe(Class<? extends Event> event) {
        var description = new LinkedHashMap<String, Object>();
        description.put("v", Listeners.typeOf(event).version());
        description.put("subject", subject(event));
        description.put("data", properties(event));
        description.put("listeners", heardBy(event));
        return description;
    }

    private List<String> heardBy(Class<? extends Event> event) {
        var type = Listeners.typeOf(event).value();
        return listeners.interests().stream()
                .filter(interest -> interest.type().equals(type))
                .map(Interest::listener)
                .sorted()
                .toList();
    }

    private static Map<String, Object> properties(Class<? extends Event> event) {
        var properties = new LinkedHashMap<String, Object>();
        for (var field : event.getRecordComponents()) {
            assertThat(field.getType()).as("%s: events hold ids", field).isAssignableTo(Id.class);
            properties.put(field.getName(), "uuid");
        }
        return properties;
    }

    /** The subject with names for ids, {@code order:{order}}. */
    private static String subject(Class<? extends Event> event) {
        var ids = Stream.of(event.getRecordComponents()).collect(toMap(RecordComponent::getName, field -> Ids.next()));
        var subject = example(event, ids).subject();
        for (var id : ids.entrySet()) {
            subject = subject.replace(id.getValue().toString(), "{" + id.getKey() + "}");
        }
        return subject;
    }

    private static Event example(Class<? extends Event> event, Map<String, UUID> ids) {
        try {
            var fields = event.getRecordComponents();
            var values = new Object[fields.length];
            for (var i = 0; i < fields.length; i++) {
                values[i] = fields[i].getType().getConstructor(UUID.class).newInstance(ids.get(fields[i].getName()));
            }
            return (Event) event.getConstructors()[0].newInstance(values);
        } catch (ReflectiveOperationException unusual) {
            throw new LinkageError(event.getName(), unusual);
        }
    }

    private static List<Class<? extends Event>> events() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.fairground")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(EventType.class))
                        .<Class<? extends Event>>map(type -> type.reflect().asSubclass(Event.class))
                        .sorted(Comparator.comparing(
                                event -> Listeners.typeOf(event).value()))
                        .toList();
    }
}
