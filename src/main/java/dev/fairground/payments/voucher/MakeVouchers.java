package dev.fairground.payments.voucher;

import dev.fairground.commands.Commands;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.UseCase;
import jakarta.transaction.Transactional;
import java.util.List;

/** Makes the codes of a campaign once; they are told to who asked, also when he asks again because an answer was lost. */
@UseCase
class MakeVouchers {
    private final Commands commands;
    private final Mint mint;

    MakeVouchers(Commands commands, Mint mint) {
        this.commands = commands;
        this.mint = mint;
    }

    @Transactional
    Outcome<Mint.Minted> make(NewCampaign wish) {
        return commands.claim(List.of(wish))
                .answer(mint::minted, fresh -> mint.mint(fresh.command().user(), fresh.campaign()))
                .getFirst();
    }
}
