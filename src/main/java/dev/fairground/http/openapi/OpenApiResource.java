package dev.fairground.http.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairground.http.Open;
import io.quarkus.arc.Arc;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.inject.Any;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Serves the description of the API; it is made when somebody first asks. */
@Path("/openapi.json")
@RunOnVirtualThread
@Open
public class OpenApiResource {
    private final ObjectMapper json;
    private volatile @Nullable ObjectNode document;

    OpenApiResource(ObjectMapper json) {
        this.json = json;
    }

    @GET
    public ObjectNode document() {
        var made = document;
        if (made == null) {
            made = new ApiDocument(json).describe(resources());
            document = made;
        }
        return made;
    }

    /** Every class that answers requests. */
    static Collection<Class<?>> resources() {
        var found = new ArrayList<Class<?>>();
        for (var bean : Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE)) {
            if (bean.getBeanClass().isAnnotationPresent(Path.class)) {
                found.add(bean.getBeanClass());
            }
        }
        return found;
    }
}
