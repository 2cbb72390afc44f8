package dev.fairground.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fairground.database.DatabaseAddress;
import dev.fairground.kernel.Ids;
import dev.fairground.market.RemoteStall;
import dev.fairground.testing.Api;
import dev.fairground.testing.Api.Answer;
import dev.fairground.testing.FreePort;
import dev.fairground.testing.PackagedProgram;
import dev.fairground.testing.TestDatabase;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A packaged program that pays out through the sandbox and through a gateway of ours, and is killed and started again. */
final class PayoutSite implements AutoCloseable {
    private static final String KEY = "c29tZSBzZWNyZXQgb2YgdGhpcnR5LXR3byBieXRlcyE=";
    private static final int STOCK = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path folder;
    private final DatabaseAddress database = TestDatabase.fresh();
    private final String gatewayUrl = "http://127.0.0.1:" + FreePort.find();
    private final HeldGateway gateway = new HeldGateway(URI.create(gatewayUrl));
    private final List<HeldCommit> held = new ArrayList<>();
    private final String boss;
    private final String seller;
    private final String other;
    private final long income;
    private PackagedProgram program;

    /** Opens with two people who have sold something. */
    PayoutSite(Path folder) throws SQLException {
        this.folder = folder;
        HeldCommit.prepare(database);
        program = start();
        var stall = RemoteStall.open(program, STOCK, 1);
        boss = stall.admin();
        seller = stall.seller();
        other = api().register();
        api().post(other, "/api/v1/me/seller", Map.of("acceptRules", true)).granted();
        sell(stall, stall.lot());
        sell(stall, RemoteStall.lot(api(), other, stall.category(), STOCK));
        api().post(boss, "/api/v1/demo/clock", Map.of("advance", "PT80H")).granted();
        income = earned();
        assertThat(income).isPositive();
    }

    private void sell(RemoteStall stall, String lot) {
        var buyer = stall.buyers().getFirst();
        var wish = Map.of("lotId", lot, "quantity", STOCK, "expectedUnitPrice", RemoteStall.PRICE);
        var order = api().post(buyer, "/api/v1/market/orders", key(), wish)
                .granted()
                .text("/id");
        api().post(buyer, "/api/v1/market/orders/" + order + "/confirm", key(), Map.of("withoutDelivery", true))
                .granted();
    }

    HeldGateway gateway() {
        return gateway;
    }

    String seller() {
        return seller;
    }

    /** Whose purse is not held where the other's is. */
    String other() {
        return other;
    }

    String boss() {
        return boss;
    }

    /** Somebody else who may approve. */
    String colleague() throws SQLException {
        var session = api().registered();
        text("insert into identity.role_grant (account_id, role, at) values ('%s', 'FINANCE', now()) returning role"
                .formatted(session.text("/user/id")));
        return session.text("/accessToken");
    }

    HeldCommit holds(String step) throws SQLException {
        var commit = HeldCommit.of(database, step);
        held.add(commit);
        return commit;
    }

    /** Asks without waiting for the answer, which nobody may be left to give. */
    void inBackground(Runnable request) {
        Thread.ofVirtual().start(() -> {
            try {
                request.run();
            } catch (UncheckedIOException killed) {
                // It was asked until there was nobody left to answer.
            }
        });
    }

    /** Has the jobs run, without waiting for those who are held. */
    void passes(String time) {
        inBackground(() -> api().post(boss, "/api/v1/demo/clock", Map.of("advance", time)));
    }

    /** Dies by the hand of the kernel once all of them wait. */
    void dies(HeldCommit... waiting) {
        for (var commit : waiting) {
            commit.isReached();
        }
        program.kill();
    }

    /** Once nobody is at work any more the money lies in a payout, is paid, or is where it was. */
    void isLeftWhole() throws SQLException {
        letGo();
        await().atMost(PATIENCE)
                .until(() -> number("select count(*) from pg_stat_activity where datname = current_database()") == 1);
        assertThat(earned() + number("""
                        select coalesce(sum(amount), 0) from payments.payout where state not in ('FAILED', 'CANCELLED')
                        """)).isEqualTo(income);
        assertThat(number("""
                        select count(*)
                          from payments.payout as p
                          left join wallet.account as a on a.owner = 'payout:' || p.id
                         where a.balance is distinct from case when p.ended_at is null then p.amount - p.fee else 0 end
                        """)).isZero();
    }

    /** Starts again, and is answered by. */
    void startsAgain() {
        program = start();
    }

    /** Whatever became of it before, time brings it to its end. */
    void everythingEnds() {
        await().atMost(PATIENCE).until(() -> {
            api().post(boss, "/api/v1/demo/clock", Map.of("advance", "PT2H")).granted();
            return number("select count(*) from payments.payout where state in ('QUEUED', 'SENT', 'UNKNOWN')") == 0;
        });
    }

    Answer asks(String who, String key, String method, long amount) {
        var money = Map.of("amount", Long.toString(amount), "currency", "RUB");
        var to = Map.of("kind", "WALLET", "account", "4100116075156746");
        var wish = Map.of("amount", money, "method", method, "details", to);
        return api().post(who, "/api/v1/payouts", key, wish);
    }

    Answer cancels(String id) {
        return api().post(other, "/api/v1/payouts/" + id + "/cancel", Map.of());
    }

    Answer approves(String who, String id) {
        return api().post(who, "/api/v1/admin/payouts/" + id + "/approve", Map.of());
    }

    PackagedProgram.Ended command(String... words) {
        return PackagedProgram.command(folder, settings(), words);
    }

    Api api() {
        return new Api(program);
    }

    static String key() {
        return Ids.next().toString();
    }

    long number(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    String text(String query) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private long earned() throws SQLException {
        return number("select sum(balance) from wallet.account where owner like 'user:%' and purpose = 'earned'");
    }

    private void letGo() throws SQLException {
        for (var commit : held) {
            commit.close();
        }
        held.clear();
    }

    @Override
    public void close() throws SQLException {
        letGo();
        program.close();
        gateway.close();
    }

    private PackagedProgram start() {
        return PackagedProgram.start(folder.resolve("data"), settings());
    }

    private Map<String, String> settings() {
        var server = database.url().replaceFirst("jdbc:postgresql://", "");
        return Map.of(
                "FAIRGROUND_SITE_URL", "http://localhost:8080",
                "FAIRGROUND_DATABASE_URL", "postgres://" + database.user() + ":" + database.password() + "@" + server,
                "FAIRGROUND_IDENTITY_KEY", KEY,
                "FAIRGROUND_HTTP_LIMITS_ENABLED", "false",
                "FAIRGROUND_PAYOUTS_FOUR_EYES_ABOVE", "200000",
                "FAIRGROUND_YOOKASSA_PAYOUT_GATEWAY", "200300",
                "FAIRGROUND_YOOKASSA_PAYOUT_SECRET_KEY", "test_of-the-gateway",
                "FAIRGROUND_YOOKASSA_URL", gatewayUrl + "/v3");
    }
}
