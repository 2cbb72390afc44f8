package dev.fairground.identity.secret;

import dev.fairground.identity.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Seals with keys that are made from the one secret of the installation. */
@ApplicationScoped
class SealedSecrets implements Secrets {
    private final MasterKey master;

    SealedSecrets(MasterKey master) {
        this.master = master;
    }

    @Override
    public byte[] close(String purpose, String name, byte[] secret) {
        return Seal.close(secret, master.key(purpose), name);
    }

    @Override
    public byte[] open(String purpose, String name, byte[] sealed) {
        try {
            return Seal.open(sealed, master.key(purpose), name);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(
                    "%s were sealed with another fairground.identity.key".formatted(purpose), broken);
        }
    }

    @Override
    public byte[] fingerprint(String purpose, String text) {
        return MasterKey.mac(master.key(purpose + " fingerprints"), text.getBytes(StandardCharsets.UTF_8));
    }
}
