package dev.fairground.files.keep;

import dev.fairground.files.FileId;
import dev.fairground.files.FileRefusal;
import dev.fairground.files.picture.Intake;
import dev.fairground.http.Caller;
import dev.fairground.http.Limit;
import dev.fairground.http.Limited;
import dev.fairground.http.Problem;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.kernel.FieldError;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Validation;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** What people upload, for themselves until they use it. */
@Path("/api/v1/files")
@RunOnVirtualThread
public class UploadResource {
    private final Caller caller;
    private final Reply reply;
    private final FileBook files;

    UploadResource(Caller caller, Reply reply, FileBook files) {
        this.caller = caller;
        this.reply = reply;
        this.files = files;
    }

    @POST
    @Path("/pictures")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @ResponseStatus(201)
    @Limited(Limit.UPLOADS)
    @Refuses({Validation.class, FileRefusal.class})
    public Uploaded picture(@RestForm @Nullable FileUpload file) {
        var owner = caller.user();
        if (file == null) {
            var missing = new FieldError("file", "required", "must be given");
            throw new Problem(Validation.FAILED, Map.of("fields", List.of(missing)));
        }
        if (file.size() > Intake.MOST_BYTES) {
            throw new Problem(FileRefusal.TOO_LARGE);
        }
        return new Uploaded(reply.with(files.take(owner, bytes(file))));
    }

    @GET
    @Path("/{id}")
    public Response own(@RestPath FileId id, @Context HttpServerResponse answer) {
        var bytes = files.own(id, caller.user()).orElseThrow(NotFound::new);
        answer.putHeader("Content-Disposition", "attachment; filename=\"picture.jpg\"");
        return SafeAnswer.of(bytes, answer);
    }

    private static byte[] bytes(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A file that was taken in; it goes after a day if it is not used. */
    record Uploaded(FileId id) {}
}
