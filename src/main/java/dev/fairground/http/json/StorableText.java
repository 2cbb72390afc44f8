package dev.fairground.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;

/** Takes no text with U+0000 in it, which the database cannot keep. */
final class StorableText extends SimpleModule {
    private static final String WHY = "U+0000 is not text";

    StorableText() {
        super("storable-text");
        addDeserializer(String.class, new Values());
        addKeyDeserializer(String.class, new Keys());
    }

    static boolean is(String text) {
        return text.indexOf('\0') < 0;
    }

    private static final class Values extends StringDeserializer {
        @Override
        public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            var text = super.deserialize(json, context);
            if (text != null && !is(text)) {
                throw context.weirdStringException(text, String.class, WHY);
            }
            return text;
        }
    }

    private static final class Keys extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            return is(key) ? key : context.handleWeirdKey(String.class, key, WHY);
        }
    }
}
