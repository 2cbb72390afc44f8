package dev.fairground.mail;

import dev.fairground.http.Needs;
import dev.fairground.kernel.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Letters, where no mail server takes them: with play money staff may read what people would have got. */
@Path("/api/v1/admin/letters")
@RunOnVirtualThread
@Needs(Post.READ_LETTERS)
public class LetterResource {
    private final Drawer drawer;

    LetterResource(Drawer drawer) {
        this.drawer = drawer;
    }

    @GET
    public Page<LetterCard> list(
            @RestQuery @Nullable String after, @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return drawer.page(after, limit).map(card -> new LetterCard(card.id(), card.at(), card.to(), card.subject()));
    }

    @GET
    @Path("/{id}")
    public LetterView find(@RestPath UUID id) {
        var letter = drawer.find(id);
        var card = letter.card();
        return new LetterView(
                card.id(),
                card.at(),
                letter.from(),
                card.to(),
                card.subject(),
                letter.text(),
                letter.page(),
                letter.unsubscribe());
    }

    record LetterCard(UUID id, Instant at, String to, String subject) {}

    /**
     * A letter in both its forms.
     *
     * @param html        as its writer made it; to be shown where nothing in it can act
     * @param unsubscribe the header that lets a mail program stop such letters
     */
    record LetterView(
            UUID id,
            Instant at,
            String from,
            String to,
            String subject,
            String text,
            String html,
            @Nullable String unsubscribe) {}
}
