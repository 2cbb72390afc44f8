package dev.fairground.market.trade;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.UnitPrice;
import dev.fairground.kernel.UserId;
import dev.fairground.market.CategoryId;
import dev.fairground.market.LotId;
import dev.fairground.market.OrderId;
import dev.fairground.market.trade.Deal.Bill;
import dev.fairground.market.trade.Deal.Deadlines;
import dev.fairground.market.trade.Deal.Snapshot;
import dev.fairground.market.trade.Move.Actor;
import dev.fairground.market.trade.Order.State;
import dev.fairground.market.tree.Commission;
import dev.fairground.market.tree.Kind;
import dev.fairground.market.tree.ValuesJson;
import dev.fairground.payments.PaymentId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Makes an order in its state out of its row and the snapshot of its lot. */
@ApplicationScoped
class OrderMapper implements RowMapper<Order> {
    private final ValuesJson json;

    OrderMapper(ValuesJson json) {
        this.json = json;
    }

    @Override
    public Order map(ResultSet row, StatementContext context) throws SQLException {
        var deal = deal(row);
        var version = row.getInt("version");
        var payment = row.getObject("frozen_for", UUID.class);
        if (payment == null) {
            return standing(row, deal, version);
        }
        if (standing(row, deal, version - 1) instanceof Order.Open before) {
            return new Order.Frozen(before, version, new PaymentId(payment), instant(row, "frozen_at"));
        }
        throw new IllegalStateException("frozen and over: " + deal.id());
    }

    private static Order standing(ResultSet row, Deal deal, int version) throws SQLException {
        return switch (State.valueOf(row.getString("state"))) {
            case PAID -> new Order.Paid(deal, version);
            case IN_PROGRESS -> new Order.InProgress(deal, version);
            case DELIVERED -> new Order.Delivered(deal, version, row.getString("note"), instant(row, "confirm_by"));
            case COMPLETED ->
                new Order.Completed(
                        deal, version, row.getString("note"), instant(row, "hold_until"), row.getBoolean("paid_out"));
            case REFUNDED -> new Order.Refunded(deal, version);
        };
    }

    static Timelines.Event event(ResultSet row, StatementContext context) throws SQLException {
        return new Timelines.Event(
                row.getInt("n"),
                row.getString("type"),
                Actor.valueOf(row.getString("actor")),
                State.valueOf(row.getString("state")),
                instant(row, "at"));
    }

    private Deal deal(ResultSet row) throws SQLException {
        return new Deal(
                new OrderId(row.getObject("id", UUID.class)),
                row.getString("number"),
                new UserId(row.getObject("buyer_id", UUID.class)),
                new UserId(row.getObject("seller_id", UUID.class)),
                snapshot(row),
                row.getInt("quantity"),
                bill(row),
                deadlines(row),
                row.getString("message"),
                json.read(row.getString("fields")));
    }

    private Snapshot snapshot(ResultSet row) throws SQLException {
        return new Snapshot(
                new LotId(row.getObject("lot_id", UUID.class)),
                row.getInt("lot_version"),
                new CategoryId(row.getObject("category_id", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("description"),
                json.read(row.getString("attrs")),
                new UnitPrice(money(row, "unit_price"), row.getInt("unit_size")));
    }

    private static Bill bill(ResultSet row) throws SQLException {
        return new Bill(
                money(row, "gross"),
                money(row, "commission"),
                Commission.Rule.valueOf(row.getString("commission_rule")),
                money(row, "from_spend"),
                money(row, "from_earned"));
    }

    private static Deadlines deadlines(ResultSet row) throws SQLException {
        return new Deadlines(
                instant(row, "paid_at"),
                instant(row, "deliver_by"),
                Duration.ofHours(row.getInt("auto_confirm_hours")),
                Duration.ofHours(row.getInt("hold_hours")),
                Duration.ofMillis(row.getLong("paused_ms")));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getLong(column), Currency.of(row.getString("currency")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
