package dev.fairground.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SqlFilterTests {
    private static final String LOTS = "select id from market.lot where /*filter*/ order by id";

    @Test
    void letsEverythingThroughWithoutConditions() {
        assertThat(new SqlFilter().into(LOTS)).isEqualTo("select id from market.lot where true order by id");
    }

    @Test
    void writesConditionsAndBindsValues() {
        var filter = new SqlFilter()
                .and("state = 'ACTIVE'")
                .and("price between :least and :most", "least", 1)
                .with("most", 9);

        assertThat(filter.into(LOTS))
                .isEqualTo(
                        "select id from market.lot where state = 'ACTIVE' and price between :least and :most order by id");
        assertThat(filter.values()).isEqualTo(Map.of("least", 1, "most", 9));
    }
}
