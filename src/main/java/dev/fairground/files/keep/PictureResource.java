package dev.fairground.files.keep;

import dev.fairground.http.Open;
import dev.fairground.kernel.NotFound;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestPath;

/** Pictures that everybody may see, under names that change with them. */
@Path("/api/v1/pictures")
@RunOnVirtualThread
@Open
public class PictureResource {
    private static final Pattern NAME = Pattern.compile("([0-9a-f]{40})(-320)?\\.jpg");

    private final FileBook files;

    PictureResource(FileBook files) {
        this.files = files;
    }

    @GET
    @Path("/{file}")
    public Response picture(@RestPath String file, @Context HttpServerResponse answer) {
        var name = NAME.matcher(file);
        if (!name.matches()) {
            throw new NotFound();
        }
        var bytes = files.published(name.group(1), name.group(2) != null).orElseThrow(NotFound::new);
        answer.putHeader("Cache-Control", "public, max-age=31536000, immutable");
        answer.putHeader("ETag", "\"" + file + "\"");
        return SafeAnswer.of(bytes, answer);
    }
}
