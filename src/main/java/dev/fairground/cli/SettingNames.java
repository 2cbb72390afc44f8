package dev.fairground.cli;

import dev.fairground.database.DatabaseSettings;
import dev.fairground.files.FileSettings;
import dev.fairground.http.HttpSettings;
import dev.fairground.http.ProgramSettings;
import dev.fairground.http.SiteSettings;
import dev.fairground.identity.BootstrapSettings;
import dev.fairground.identity.IdentitySettings;
import dev.fairground.identity.LoginSettings;
import dev.fairground.identity.TelegramSettings;
import dev.fairground.identity.TonSettings;
import dev.fairground.mail.MailSettings;
import dev.fairground.market.MarketSettings;
import dev.fairground.payments.ManualSettings;
import dev.fairground.payments.PayPalSettings;
import dev.fairground.payments.PayoutSettings;
import dev.fairground.payments.ProviderSettings;
import dev.fairground.payments.StarsSettings;
import dev.fairground.payments.StripeSettings;
import dev.fairground.payments.YooKassaSettings;
import dev.fairground.redis.RedisSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Reads from the modules' settings interfaces which settings there are; a test sees to it that none is missing here. */
final class SettingNames {
    static final List<Class<?>> INTERFACES = List.of(
            ProgramSettings.class,
            SiteSettings.class,
            HttpSettings.class,
            DatabaseSettings.class,
            BootstrapSettings.class,
            FileSettings.class,
            IdentitySettings.class,
            LoginSettings.class,
            TelegramSettings.class,
            TonSettings.class,
            MailSettings.class,
            MarketSettings.class,
            ManualSettings.class,
            PayPalSettings.class,
            PayoutSettings.class,
            ProviderSettings.class,
            StarsSettings.class,
            StripeSettings.class,
            YooKassaSettings.class,
            RedisSettings.class);

    private SettingNames() {}

    static List<SettingName> all() {
        var names = new ArrayList<SettingName>();
        for (var type : INTERFACES) {
            collect(type.getAnnotation(ConfigMapping.class).prefix(), type, names);
        }
        names.sort(Comparator.comparing(SettingName::property));
        return names;
    }

    private static void collect(String prefix, Class<?> type, List<SettingName> names) {
        Arrays.stream(type.getMethods()).filter(method -> !method.isDefault()).forEach(method -> {
            var property = prefix + "." + kebab(method);
            if (method.getReturnType().getEnclosingClass() == type) {
                collect(property, method.getReturnType(), names);
            } else {
                var standard = method.getAnnotation(WithDefault.class);
                names.add(new SettingName(property, standard == null ? "" : standard.value()));
            }
        });
    }

    private static String kebab(Method method) {
        return method.getName().replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
