package dev.fairground.identity.kyc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.identity.secret.MasterKey;
import dev.fairground.identity.secret.Seal;
import dev.fairground.kernel.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/** Seals papers, so that whoever reads the database alone reads none of them. */
@ApplicationScoped
public class Papers {
    private final KycRows rows;
    private final MasterKey master;
    private final ObjectMapper json;

    Papers(KycRows rows, MasterKey master, ObjectMapper json) {
        this.rows = rows;
        this.master = master;
        this.json = json;
    }

    /** What somebody said of their papers, as JSON, if they did. */
    public Optional<String> json(UserId user) {
        return rows.papers(user).map(kept -> new String(open(user, kept), StandardCharsets.UTF_8));
    }

    byte[] seal(UserId user, Paper paper) {
        try {
            return Seal.close(json.writeValueAsBytes(paper), key(), user.toString());
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    Optional<Paper> of(UserId user) {
        return rows.papers(user).map(kept -> {
            try {
                return json.readValue(open(user, kept), Paper.class);
            } catch (IOException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        });
    }

    private byte[] open(UserId user, byte[] sealed) {
        try {
            return Seal.open(sealed, key(), user.toString());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the papers of " + user + " were sealed with another key", broken);
        }
    }

    private SecretKeySpec key() {
        return master.key("papers");
    }
}
