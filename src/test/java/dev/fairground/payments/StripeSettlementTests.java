package dev.fairground.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.ProviderStandIn;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@ModuleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StripeSettlementTests extends SettlementContract {
    private final List<StripeStandIn> standing = new ArrayList<>();

    @BeforeAll
    void opens() {
        standing.add(new StripeStandIn());
    }

    @AfterAll
    void closes() {
        standing.forEach(StripeStandIn::close);
    }

    @Override
    ProviderStandIn provider() {
        return stripe();
    }

    @Override
    Settles settles() {
        return stripe();
    }

    private StripeStandIn stripe() {
        return standing.getFirst();
    }

    @Test
    void booksWhatADisputeAndTheAccountItselfCost() {
        reconcile();
        var topUp = paid();
        reconcile();
        var cost = cost();
        tell(stripe().takesBack(topUp)).then().statusCode(200);
        stripe().balance().charges(990);

        reconcile();

        assertThat(cost() - cost).isEqualTo(-1_500 - 990);
        assertThat(saidBy(money(topUp))).isEmpty();
    }

    @Test
    void matchesADisputeThatIsWonAsWell() {
        var topUp = paid();
        tell(stripe().takesBack(topUp)).then().statusCode(200);
        tell(stripe().givesBack(topUp)).then().statusCode(200);

        reconcile();

        assertThat(state(topUp)).isEqualTo("SUCCEEDED");
        assertThat(lines()).contains("CHARGEBACK 2");
        assertThat(saidBy(money(topUp))).isEmpty();
    }

    @Test
    void takesWhatGoesToTheOperatorsBankForNoPayment() {
        var topUp = paid();
        stripe().balance().settles(9_000);

        reconcile();

        assertThat(lines()).containsExactly("PAYMENT 1");
        assertThat(saidBy(money(topUp))).isEmpty();
    }
}
