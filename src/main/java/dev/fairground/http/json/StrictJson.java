package dev.fairground.http.json;

import static com.fasterxml.jackson.databind.cfg.CoercionInputShape.Boolean;
import static com.fasterxml.jackson.databind.cfg.CoercionInputShape.EmptyString;
import static com.fasterxml.jackson.databind.cfg.CoercionInputShape.Float;
import static com.fasterxml.jackson.databind.cfg.CoercionInputShape.Integer;
import static com.fasterxml.jackson.databind.cfg.CoercionInputShape.String;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Makes the one object mapper refuse whatever a careful reader would ask about. */
@Singleton
class StrictJson implements ObjectMapperCustomizer {
    private static final int DEEPEST = 64;

    /** An object of 10 000 keys: its braces, and a name and a value for each. */
    private static final int MOST_TOKENS = 20_002;

    /** What a kind of value is never made of. */
    private static final Map<LogicalType, List<CoercionInputShape>> SCALARS = Map.of(
            LogicalType.Textual, List.of(Integer, Float, Boolean),
            LogicalType.Integer, List.of(String, EmptyString, Float, Boolean),
            LogicalType.Float, List.of(String, EmptyString, Boolean),
            LogicalType.Boolean, List.of(String, EmptyString, Integer, Float),
            LogicalType.Enum, List.of(EmptyString, Integer),
            LogicalType.OtherScalar, List.of(EmptyString));

    /** Last, so that nothing registered by itself has the final word. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper json) {
        json.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxTokenCount(MOST_TOKENS)
                        .build());
        json.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        json.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        json.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        json.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        json.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        json.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        json.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        json.disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
        SCALARS.forEach((type, strange) ->
                strange.forEach(shape -> json.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail)));
        json.registerModule(new StorableText());
        json.registerModule(new KernelJson());
    }
}
