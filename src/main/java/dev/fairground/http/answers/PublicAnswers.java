package dev.fairground.http.answers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.http.Hot;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Lets answers to callers without a token be kept by browsers and proxies, and hot ones by this process too. */
public class PublicAnswers {
    private static final String CACHING = "public, no-cache";
    private static final String VARY = "Accept-Encoding, Accept-Language, Authorization, Origin";

    private final ObjectMapper json;
    private final HotAnswers hot;

    PublicAnswers(ObjectMapper json, HotAnswers hot) {
        this.json = json;
        this.hot = hot;
    }

    /** An answer that carries a tag of its own is left alone: that tag names an edition, not these bytes. */
    @ServerResponseFilter
    public void answer(ContainerResponseContext response, RoutingContext context, ResourceInfo target) {
        PublicRead read = context.get(PublicRead.CONTEXT_KEY);
        if (read == null
                || response.getStatus() != 200
                || !MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType())
                || response.getHeaders().containsKey(HttpHeaders.ETAG)) {
            return;
        }
        var answer = new Answer("application/json;charset=UTF-8", CACHING, VARY, bytes(response));
        if (target.getResourceMethod().isAnnotationPresent(Hot.class)) {
            hot.keep(read.key(), read.asked(), answer);
        }
        answer.dress(context.request(), context.response().headers());
        if (answer.isKnownTo(context.request())) {
            response.setStatus(304);
            response.setEntity(null);
        } else {
            response.setEntity(answer.bodyFor(context.request()));
        }
    }

    private byte[] bytes(ContainerResponseContext response) {
        try {
            var type = json.constructType(response.getEntityType());
            return json.writerFor(type).writeValueAsBytes(response.getEntity());
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
