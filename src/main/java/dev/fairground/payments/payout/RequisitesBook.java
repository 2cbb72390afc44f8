package dev.fairground.payments.payout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.identity.Secrets;
import dev.fairground.payments.Requisites;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;

/** Seals requisites, so that whoever reads the database alone learns nobody's account. */
@ApplicationScoped
class RequisitesBook {
    private static final String PURPOSE = "requisites";

    private final Secrets secrets;
    private final ObjectMapper json;

    RequisitesBook(Secrets secrets, ObjectMapper json) {
        this.secrets = secrets;
        this.json = json;
    }

    byte[] close(UUID id, Requisites requisites) {
        try {
            return secrets.close(PURPOSE, id.toString(), json.writeValueAsBytes(requisites));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    Requisites open(UUID id, byte[] sealed) {
        try {
            return json.readValue(secrets.open(PURPOSE, id.toString(), sealed), Requisites.class);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Equal for equal places, whatever the holder's name is written like. */
    byte[] fingerprint(Requisites to) {
        return secrets.fingerprint(PURPOSE, "%s %s %s".formatted(to.kind(), to.account(), to.bank()));
    }
}
