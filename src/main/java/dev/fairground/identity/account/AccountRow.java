package dev.fairground.identity.account;

import dev.fairground.identity.Account;
import dev.fairground.identity.Role;
import dev.fairground.kernel.Language;
import dev.fairground.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Reads an account out of a row. */
final class AccountRow {
    private AccountRow() {}

    static Account read(ResultSet row) throws SQLException {
        return new Account(
                new UserId(row.getObject("id", UUID.class)),
                row.getString("username"),
                row.getString("display_name"),
                row.getString("email"),
                row.getBoolean("email_proven"),
                row.getBoolean("second_factor"),
                row.getBoolean("guest"),
                Language.find(row.getString("locale")).orElseThrow(),
                Account.State.valueOf(row.getString("state")),
                roles((String[]) row.getArray("roles").getArray()),
                Set.of((String[]) row.getArray("grants").getArray()),
                row.getString("seller_rules"),
                row.getInt("epoch"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static EnumSet<Role> roles(String[] names) {
        var roles = EnumSet.noneOf(Role.class);
        for (var name : names) {
            roles.add(Role.valueOf(name));
        }
        return roles;
    }
}
