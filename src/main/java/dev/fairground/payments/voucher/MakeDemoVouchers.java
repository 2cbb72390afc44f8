package dev.fairground.payments.voucher;

import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.UseCase;
import jakarta.transaction.Transactional;

/** Makes the codes of a campaign for the operator at the console, who repeats nothing. */
@UseCase
class MakeDemoVouchers {
    private final Mint mint;

    MakeDemoVouchers(Mint mint) {
        this.mint = mint;
    }

    @Transactional
    Outcome<Mint.Minted> make(Campaign campaign) {
        return mint.mint(null, campaign);
    }
}
