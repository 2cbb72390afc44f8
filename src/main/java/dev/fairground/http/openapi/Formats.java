package dev.fairground.http.openapi;

import dev.fairground.kernel.CommandKey;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Language;
import dev.fairground.kernel.Texts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Schemas of the types that documents write as one value. */
final class Formats {
    static final String PLAIN = "{\"type\": \"string\"}";
    static final Map<Class<?>, String> KNOWN = Map.ofEntries(
            Map.entry(String.class, PLAIN),
            Map.entry(int.class, "{\"type\": \"integer\", \"format\": \"int32\"}"),
            Map.entry(Integer.class, "{\"type\": \"integer\", \"format\": \"int32\"}"),
            Map.entry(long.class, "{\"type\": \"integer\", \"format\": \"int64\"}"),
            Map.entry(Long.class, "{\"type\": \"integer\", \"format\": \"int64\"}"),
            Map.entry(double.class, "{\"type\": \"number\"}"),
            Map.entry(BigDecimal.class, "{\"type\": \"number\"}"),
            Map.entry(boolean.class, "{\"type\": \"boolean\"}"),
            Map.entry(Boolean.class, "{\"type\": \"boolean\"}"),
            Map.entry(UUID.class, "{\"type\": \"string\", \"format\": \"uuid\"}"),
            Map.entry(Instant.class, "{\"type\": \"string\", \"format\": \"date-time\"}"),
            Map.entry(LocalDate.class, "{\"type\": \"string\", \"format\": \"date\"}"),
            Map.entry(Duration.class, "{\"type\": \"string\", \"format\": \"duration\"}"),
            Map.entry(Currency.class, "{\"type\": \"string\", \"example\": \"RUB\"}"),
            Map.entry(Language.class, "{\"type\": \"string\", \"enum\": [\"ru\", \"en\"]}"),
            Map.entry(CommandKey.class, "{\"type\": \"string\", \"minLength\": 1, \"maxLength\": 255}"),
            Map.entry(Texts.class, "{\"type\": \"object\", \"additionalProperties\": {\"type\": \"string\"}}"),
            Map.entry(Object.class, "{}"));
    static final String MONEY = """
            {"type": "object", "description": "An exact amount: minor units as text.", "required": ["amount", "currency"],
             "properties": {"amount": {"type": "string", "pattern": "^(0|-?[1-9][0-9]{0,18})$", "example": "150000"},
                            "currency": {"type": "string", "example": "RUB"}}}""";

    private Formats() {}
}
