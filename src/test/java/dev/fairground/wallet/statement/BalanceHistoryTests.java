package dev.fairground.wallet.statement;

import static dev.fairground.testing.Amounts.rub;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import dev.fairground.http.SiteSettings;
import dev.fairground.kernel.Clock;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@ModuleTest
class BalanceHistoryTests {
    @Inject
    Ledger ledger;

    @Inject
    SiteSettings site;

    @Inject
    Clock clock;

    @Test
    void showsWhatWasAtHandWhenEachDayEnded() {
        var anna = Person.registers();
        ledger.give(anna.id(), rub(10));
        clock.moveTo(clock.offset().plus(Duration.ofDays(2)));
        ledger.earn(anna.id(), rub(5));
        ledger.spends(anna.id(), rub(3));
        clock.moveTo(clock.offset().plus(Duration.ofDays(1)));
        ledger.give(Person.registers().id(), rub(7));

        anna.asks()
                .get("/api/v1/wallet/history?currency=RUB&days=5")
                .then()
                .statusCode(200)
                .body("days.available.amount", contains("0", "1000", "1000", "1200", "1200"))
                .body(
                        "days[4].day",
                        equalTo(LocalDate.ofInstant(clock.now(), site.zone()).toString()));
        anna.asks().get("/api/v1/wallet/history?days=2").then().body("days.available.amount", contains("1200", "1200"));
    }

    @Test
    void showsTheDaysOfAnEmptyWallet() {
        var anna = Person.registers();

        anna.asks().get("/api/v1/wallet/history").then().body("days.available.amount", everyItem(equalTo("0")));
        anna.asks().get("/api/v1/wallet/history").then().body("days", hasSize(30));
        anna.asks().get("/api/v1/wallet/history?days=367").then().statusCode(422);
        anna.asks()
                .get("/api/v1/wallet/history?currency=XYZ")
                .then()
                .statusCode(422)
                .body("code", equalTo("wallet.unknown-currency"));
        Person.nobody().get("/api/v1/wallet/history").then().statusCode(401);
    }
}
