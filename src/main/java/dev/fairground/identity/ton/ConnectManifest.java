package dev.fairground.identity.ton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.http.SiteSettings;
import dev.fairground.identity.TonSettings;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;

/** Tells wallets who asks: they fetch this and its picture from wherever they run. */
@Singleton
class ConnectManifest {
    private static final String PATH = "/tonconnect-manifest.json";
    private static final String PICTURE = "/icon-180.png";

    private final TonSettings settings;
    private final String text;

    ConnectManifest(SiteSettings site, TonSettings settings, ObjectMapper json) throws JsonProcessingException {
        this.settings = settings;
        this.text = json.writeValueAsString(Map.of(
                "url", site.url(),
                "name", site.name(),
                "iconUrl", site.url() + PICTURE,
                "termsOfUseUrl", site.url() + "/terms",
                "privacyPolicyUrl", site.url() + "/privacy"));
    }

    void stand(@Observes Filters filters) {
        if (settings.signIn()) {
            filters.register(this::tell, 850);
        }
    }

    private void tell(RoutingContext context) {
        var request = context.request();
        var wanted = PATH.equals(request.path());
        if (!request.method().equals(HttpMethod.GET) || !(wanted || PICTURE.equals(request.path()))) {
            context.next();
            return;
        }
        var answer = context.response()
                .putHeader("Access-Control-Allow-Origin", "*")
                .putHeader("Cross-Origin-Resource-Policy", "cross-origin");
        if (wanted) {
            answer.putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                    .end(text);
        } else {
            context.next();
        }
    }
}
