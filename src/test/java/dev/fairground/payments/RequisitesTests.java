package dev.fairground.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.kernel.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequisitesTests {

    @Test
    void areReadAsPeopleWriteThem() {
        var card = new Requisites(Requisites.Kind.CARD, " 4242 4242-4242 4242", " Anna K ", " ").tidy();

        assertThat(card).isEqualTo(new Requisites(Requisites.Kind.CARD, "4242424242424242", "Anna K", null));
        assertThat(card.errors()).isEmpty();
        assertThat(card.masked()).isEqualTo("•••• 4242");
    }

    @Test
    void keepWalletsAsTheyAre() {
        var wallet = new Requisites(Requisites.Kind.WALLET, "Anna-k@Pay", null, null).tidy();

        assertThat(wallet.account()).isEqualTo("Anna-k@Pay");
        assertThat(wallet.errors()).isEmpty();
    }

    @Test
    void showLittleOfShortNames() {
        assertThat(new Requisites(Requisites.Kind.WALLET, "anna", null, null).masked())
                .isEqualTo("•••• na");
    }

    @Test
    void sayWhatIsWrong() {
        assertThat(errors(Requisites.Kind.CARD, "4242424242424241", "Anna", null))
                .containsExactly("details.account");
        assertThat(errors(Requisites.Kind.CARD, "4242424242424242", null, null)).containsExactly("details.holder");
        assertThat(errors(Requisites.Kind.CARD, "4242424242424242", "Anna", "DEUTDEFF"))
                .containsExactly("details.bank");
        assertThat(errors(Requisites.Kind.BANK, "DE89370400440532013000", "Anna", null))
                .containsExactly("details.bank");
        assertThat(errors(Requisites.Kind.BANK, "DE89370400440532013000", "A".repeat(121), "DEUTDEFF"))
                .containsExactly("details.holder");
        assertThat(errors(Requisites.Kind.WALLET, "a", null, null)).containsExactly("details.account");
        assertThat(errors(Requisites.Kind.BANK, "40817810099910004312", "Anna", "044525225"))
                .isEmpty();
    }

    private static List<String> errors(
            Requisites.Kind kind, String account, @Nullable String holder, @Nullable String bank) {
        return new Requisites(kind, account, holder, bank)
                .tidy().errors().stream().map(FieldError::path).toList();
    }
}
