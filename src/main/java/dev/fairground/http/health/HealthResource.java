package dev.fairground.http.health;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Says to balancers and people whether requests can be answered here. */
@Path("/health")
@RunOnVirtualThread
public class HealthResource {
    private final DatabaseProbe database;

    HealthResource(DatabaseProbe database) {
        this.database = database;
    }

    /** Everything this installation depends on. */
    @GET
    public Response health() {
        return answer();
    }

    /** Whether to send requests here: that needs the database alone. */
    @GET
    @Path("/ready")
    public Response ready() {
        return answer();
    }

    private Response answer() {
        var state = database.answers() ? "UP" : "DOWN";
        return Response.status(state.equals("UP") ? 200 : 503)
                .entity(new Health(state, Map.of("database", state)))
                .build();
    }

    record Health(String status, Map<String, String> dependencies) {}
}
