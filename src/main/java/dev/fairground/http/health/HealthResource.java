package dev.fairground.http.health;

import dev.fairground.http.Open;
import dev.fairground.program.Dependency;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says to balancers and people whether requests can be answered here. */
@Path("/health")
@RunOnVirtualThread
@Open
public class HealthResource {
    private final DatabaseProbe database;
    private final List<Dependency> dependencies;

    HealthResource(DatabaseProbe database, @All List<Dependency> dependencies) {
        this.database = database;
        this.dependencies = dependencies;
    }

    /** Everything this installation depends on. */
    @GET
    public Response health() {
        var states = new TreeMap<String, Boolean>();
        states.put("database", database.answers());
        dependencies.stream()
                .filter(Dependency::configured)
                .forEach(dependency -> states.put(dependency.name(), dependency.answers()));
        return answer(states);
    }

    /** Whether to send requests here: that needs the database alone. */
    @GET
    @Path("/ready")
    public Response ready() {
        return answer(Map.of("database", database.answers()));
    }

    private static Response answer(Map<String, Boolean> dependencies) {
        var well = !dependencies.containsValue(false);
        var states = new TreeMap<String, String>();
        dependencies.forEach((name, answers) -> states.put(name, word(answers)));
        return Response.status(well ? 200 : 503)
                .entity(new Health(word(well), states))
                .build();
    }

    private static String word(boolean well) {
        return well ? "UP" : "DOWN";
    }

    record Health(String status, Map<String, String> dependencies) {}
}
