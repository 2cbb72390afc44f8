package dev.fairground.identity.session;

import dev.fairground.identity.account.Epochs;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import jakarta.transaction.Transactional;

/** Makes the access tokens of an account worthless that were given out before, while its sessions go on. */
@UseCase
public class RaiseEpoch {
    private final Epochs epochs;
    private final Denials denials;

    RaiseEpoch(Epochs epochs, Denials denials) {
        this.epochs = epochs;
        this.denials = denials;
    }

    @Transactional
    public void raise(UserId account) {
        denials.below(account, epochs.raise(account));
    }
}
