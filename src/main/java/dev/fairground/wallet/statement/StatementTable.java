package dev.fairground.wallet.statement;

import dev.fairground.kernel.Money;
import java.math.BigDecimal;
import java.util.List;

/** Entries as spreadsheets open them; amounts are in decimal major units. */
final class StatementTable {
    static final int MOST = 10_000;

    private static final String HEADER = "at,kind,account,amount,balanceAfter,currency,object,objectId\r\n";

    private StatementTable() {}

    /** All cells are words, numbers and ids of ours: nothing to quote, nothing that a spreadsheet would calculate. */
    static String of(List<StatementLine> lines) {
        var table = new StringBuilder(HEADER);
        for (var line : lines) {
            table.append(String.join(
                            ",",
                            line.at().toString(),
                            line.kind(),
                            line.account(),
                            decimal(line.amount()),
                            decimal(line.balanceAfter()),
                            line.amount().currency().code(),
                            line.object().type(),
                            line.object().id().toString()))
                    .append("\r\n");
        }
        return table.toString();
    }

    private static String decimal(Money amount) {
        return BigDecimal.valueOf(amount.minor(), amount.currency().exponent()).toPlainString();
    }
}
