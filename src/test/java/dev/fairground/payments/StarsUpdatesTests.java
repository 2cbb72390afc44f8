package dev.fairground.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.testing.ModuleTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@ModuleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StarsUpdatesTests extends StarPayers {
    @Test
    void dropsWhatPeopleWriteToTheBot() {
        var before = events();

        tell(telegram().update(Map.of("message", Map.of("from", Map.of("id", 17), "text", "/start"))))
                .then()
                .statusCode(200);
        tell(telegram().update(Map.of("my_chat_member", Map.of()))).then().statusCode(200);

        assertThat(events()).isEqualTo(before);
    }

    @Test
    void tellsAnOperatorOfStarsThatWereGivenBackWithoutUs() {
        var topUp = topUp();
        tell(telegram().pays(topUp, PRICE));
        var before = discrepancies();

        tell(telegram().givesBack(topUp, PRICE)).then().statusCode(200);

        assertThat(discrepancies()).isEqualTo(before + 1);
    }

    private double discrepancies() {
        return metrics.counter("fairground.payments.discrepancies").count();
    }

    @Test
    void takesNoUnknownCurrencyForStars() {
        var topUp = topUp();
        var paid = telegram().pays(topUp, PRICE).replace("XTR", "GLD");

        tell(telegram().wantsToPay(topUp, PRICE).replace("XTR", "GLD")).then().statusCode(202);
        tell(paid).then().statusCode(202);

        assertThat(telegram().consents()).last().isEqualTo(false);
        assertThat(state(topUp)).isEqualTo("PENDING");
    }

    private long events() {
        return db.withHandle(h -> h.createQuery("select count(*) from payments.event")
                .mapTo(Long.class)
                .one());
    }
}
