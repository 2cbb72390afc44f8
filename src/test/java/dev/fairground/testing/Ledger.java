package dev.fairground.testing;

import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.UserId;
import dev.fairground.program.Task;
import dev.fairground.wallet.AccountName;
import dev.fairground.wallet.Owner;
import dev.fairground.wallet.Transfer;
import dev.fairground.wallet.Wallet;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** The ledger as tests ask it: gives users money to start with, and proves itself with the operator's own command. */
@ApplicationScoped
public class Ledger {
    private final Wallet wallet;
    private final Task verify;
    private final Jdbi db;

    Ledger(Wallet wallet, @All List<Task> tasks, Jdbi db) {
        this.wallet = wallet;
        this.verify = tasks.stream()
                .filter(task -> task.name().equals("ledger verify"))
                .findFirst()
                .orElseThrow();
        this.db = db;
    }

    /** A new user who has topped up this much. */
    public UserId userWith(Money amount) {
        var user = Ids.next(UserId::new);
        give(user, amount);
        return user;
    }

    /** Tops a user up. */
    public void give(UserId user, Money amount) {
        QuarkusTransaction.requiringNew().run(() -> {
            var purses = wallet.lock(List.of(Owner.user(user)), amount.currency());
            purses.post(Transfer.of("topup", Owner.object("topup", Ids.next()).event(1))
                    .take(AccountName.provider("sandbox", amount.currency()), amount)
                    .give(AccountName.spend(user, amount.currency()), amount));
            wallet.write(purses);
        });
    }

    /** Gives a user income that may be withdrawn, after what he owes. */
    public void earn(UserId user, Money amount) {
        QuarkusTransaction.requiringNew().run(() -> {
            var purses = wallet.lock(List.of(Owner.user(user)), amount.currency());
            purses.post(Transfer.of("topup", Owner.object("topup", Ids.next()).event(1))
                    .take(AccountName.provider("sandbox", amount.currency()), amount)
                    .giveEarnings(user, amount));
            wallet.write(purses);
        });
    }

    /** Lets a user owe the house, as a claim on an empty purse does. */
    public void owe(UserId user, Money amount) {
        QuarkusTransaction.requiringNew().run(() -> {
            var purses = wallet.lock(List.of(Owner.user(user)), amount.currency());
            purses.post(
                    Transfer.of("chargeback", Owner.object("topup", Ids.next()).event(1))
                            .take(AccountName.debt(user, amount.currency()), amount)
                            .give(AccountName.provider("sandbox", amount.currency()), amount));
            wallet.write(purses);
        });
    }

    /** Has a user pay the house. */
    public void spends(UserId user, Money amount) {
        QuarkusTransaction.requiringNew().run(() -> {
            var purses = wallet.lock(List.of(Owner.user(user)), amount.currency());
            purses.post(Transfer.of(
                            "promotion", Owner.object("promotion", Ids.next()).event(1))
                    .takeFromPurse(user, amount)
                    .give(AccountName.commission(amount.currency()), amount));
            wallet.write(purses);
        });
    }

    /** What all objects together hold for a purpose, {@code escrow}. */
    long held(String purpose, Money like) {
        return db.withHandle(h -> h.createQuery("""
                        select coalesce(sum(balance), 0)::bigint
                          from wallet.account
                         where purpose = :purpose and currency = :currency
                        """)
                .bind("purpose", purpose)
                .bind("currency", like.currency().code())
                .mapTo(Long.class)
                .one());
    }

    /** What the operator reads when the ledger is not whole; empty when it is. */
    String breaches() {
        var printed = new ByteArrayOutputStream();
        var terminal = new Task.Terminal(
                Map.of(), InputStream.nullInputStream(), new PrintStream(printed, true, StandardCharsets.UTF_8));
        return verify.run(terminal) ? "" : printed.toString(StandardCharsets.UTF_8);
    }
}
