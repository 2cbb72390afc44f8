package dev.fairground.market.listing;

import dev.fairground.http.Caller;
import dev.fairground.http.Edge;
import dev.fairground.http.Limit;
import dev.fairground.http.Limited;
import dev.fairground.http.Problem;
import dev.fairground.http.Refuses;
import dev.fairground.http.Reply;
import dev.fairground.http.Trade;
import dev.fairground.jobs.Jobs;
import dev.fairground.kernel.FieldError;
import dev.fairground.kernel.Validation;
import dev.fairground.market.CategoryId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Takes files of lots in; of a path of its own, because {@code import} would else be taken for the id of a lot. */
@Path("/api/v1/market/lots/import")
@RunOnVirtualThread
public class UploadResource {
    private final Caller caller;
    private final Reply reply;
    private final StartImport start;
    private final Jobs jobs;

    UploadResource(Caller caller, Reply reply, StartImport start, Jobs jobs) {
        this.caller = caller;
        this.reply = reply;
        this.start = start;
        this.jobs = jobs;
    }

    @POST
    @Trade
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @ResponseStatus(202)
    @Limited(Limit.UPLOADS)
    @Refuses({Validation.class, LotRefusal.class})
    public Started start(
            @RestForm @Nullable FileUpload file,
            @RestForm @DefaultValue("keep-good") String mode,
            @RestForm @Nullable CategoryId categoryId,
            @RestForm @DefaultValue("true") boolean activate) {
        var seller = SellingResource.seller(caller);
        if (file == null) {
            var missing = new FieldError("file", "required", "must be given");
            throw new Problem(Validation.FAILED, Map.of("fields", List.of(missing)));
        }
        if (file.size() > ImportFile.MOST_BYTES) {
            throw new Problem(LotRefusal.IMPORT_TOO_LARGE);
        }
        var upload = new StartImport.Upload(name(file), mode(mode), categoryId, activate);
        var id = reply.with(start.start(seller, upload, bytes(file)));
        jobs.wake(ContinueImports.NAME);
        return new Started(id);
    }

    /** The one text of a request that comes past the edge unread. */
    private static String name(FileUpload file) {
        if (file.fileName().indexOf('\0') >= 0) {
            throw new Problem(Edge.MALFORMED);
        }
        return file.fileName();
    }

    private static @Nullable ImportMode mode(String word) {
        return Arrays.stream(ImportMode.values())
                .filter(mode -> mode.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    private static byte[] bytes(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A file that was taken in. */
    record Started(ImportId id) {}
}
