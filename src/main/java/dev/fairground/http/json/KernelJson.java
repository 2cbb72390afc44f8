package dev.fairground.http.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.Converter;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Id;
import dev.fairground.kernel.Language;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The JSON forms of kernel types: ids, times and codes are only text, money is text beside its currency. */
final class KernelJson extends SimpleModule {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,18}");
    private static final TypeFactory TYPES = TypeFactory.defaultInstance();
    private static final JavaType TEXT = TYPES.constructType(String.class);
    private static final JavaType TEXT_BY_TEXT = TYPES.constructMapType(Map.class, String.class, String.class);
    private static final JavaType AMOUNT = TYPES.constructType(Amount.class);

    KernelJson() {
        super("kernel");
        write(Id.class, TEXT, id -> id.value().toString());
        write(Currency.class, TEXT, Currency::code);
        write(Language.class, TEXT, Language::code);
        write(Texts.class, TEXT_BY_TEXT, Texts::byLanguage);
        write(Money.class, AMOUNT, Amount::of);
        read(TEXT, Instant.class, Instant::parse);
        read(TEXT, Duration.class, Duration::parse);
        read(TEXT, Currency.class, Currency::of);
        read(TEXT, Language.class, KernelJson::language);
        read(TEXT_BY_TEXT, Texts.class, Texts::new);
        read(AMOUNT, Money.class, Amount::money);
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new IdReaders());
    }

    private <T, J> void write(Class<T> type, JavaType json, Function<T, J> form) {
        addSerializer(type, new StdDelegatingSerializer(type, new Form<>(TYPES.constructType(type), json, form)));
    }

    private <J, T> void read(JavaType json, Class<T> type, Function<J, T> value) {
        addDeserializer(type, new StdDelegatingDeserializer<>(new Form<>(json, TYPES.constructType(type), value)));
    }

    private static Language language(String code) {
        for (var language : Language.values()) {
            if (language.code().equals(code)) {
                return language;
            }
        }
        throw new IllegalArgumentException("unknown language");
    }

    /** Money as clients see it. */
    record Amount(String amount, String currency) {
        static Amount of(Money money) {
            return new Amount(Long.toString(money.minor()), money.currency().code());
        }

        Money money() {
            if (!WHOLE_NUMBER.matcher(amount).matches()) {
                throw new IllegalArgumentException("an amount is a whole number of minor units");
            }
            return new Money(Long.parseLong(amount), Currency.of(currency));
        }
    }

    /** A change between a type and its JSON form; what it throws is a reading error with the path in the document. */
    private record Form<A, B>(JavaType from, JavaType to, Function<A, B> change) implements Converter<A, B> {
        @Override
        public B convert(A value) {
            return change.apply(value);
        }

        @Override
        public JavaType getInputType(TypeFactory types) {
            return from;
        }

        @Override
        public JavaType getOutputType(TypeFactory types) {
            return to;
        }
    }

    /** Reads every record around a UUID, whichever module it belongs to. */
    private static final class IdReaders extends Deserializers.Base {
        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            if (!type.isTypeOrSubTypeOf(Id.class)) {
                return null;
            }
            Function<UUID, Id> make = IdTypes.constructor(type.getRawClass().asSubclass(Id.class));
            return new StdDelegatingDeserializer<>(new Form<>(TYPES.constructType(UUID.class), type, make));
        }
    }
}
