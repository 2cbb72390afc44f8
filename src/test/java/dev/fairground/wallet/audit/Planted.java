package dev.fairground.wallet.audit;

import static dev.fairground.wallet.audit.Rule.BALANCES_ARE_SUMS;
import static dev.fairground.wallet.audit.Rule.BALANCES_FOLLOW;
import static dev.fairground.wallet.audit.Rule.CONVERSIONS_KEEP_THEIR_RATE;
import static dev.fairground.wallet.audit.Rule.CURRENCIES_ARE_KNOWN;
import static dev.fairground.wallet.audit.Rule.ENTRIES_BELONG;
import static dev.fairground.wallet.audit.Rule.NOTHING_ESCAPES_SEALS;
import static dev.fairground.wallet.audit.Rule.NUMBERS_HAVE_NO_GAP;
import static dev.fairground.wallet.audit.Rule.OBJECTS_ARE_CLAIMED;
import static dev.fairground.wallet.audit.Rule.ONLY_COLD_WAITS;
import static dev.fairground.wallet.audit.Rule.REVERSALS_ARE_COVERED;
import static dev.fairground.wallet.audit.Rule.SEALS_HOLD;
import static dev.fairground.wallet.audit.Rule.SIGNS_ARE_RIGHT;
import static dev.fairground.wallet.audit.Rule.TRANSFERS_ADD_UP;

import java.util.List;
import java.util.Set;

/**
 * A corruption that somebody with all power over the database could leave, and the rules that must see it.
 *
 * @param change with {@code :spend} for the account of a user, {@code :owner} for the user, {@code :second} for the
 *     transfer of his second top-up, {@code :closed} for an order that is over
 */
record Planted(String name, String change, Set<Rule> seenBy) {
    static final List<Planted> ALL = List.of(
            of("an unbalanced transfer", """
                    update wallet.entry set amount = amount + 1 where account = :spend and seq = 2
                    """, TRANSFERS_ADD_UP, BALANCES_ARE_SUMS),
            of("an amount changed on both sides", """
                    update wallet.entry set amount = amount * 2 where transfer = :second
                    """, BALANCES_ARE_SUMS, BALANCES_FOLLOW),
            of("a deleted entry", """
                    delete from wallet.entry where account = :spend and seq = 1
                    """, TRANSFERS_ADD_UP, NUMBERS_HAVE_NO_GAP),
            of("a whole transfer deleted with its entries", """
                    with gone as (delete from wallet.entry where transfer = :second)
                    delete from wallet.transfer where id = :second
                    """, BALANCES_ARE_SUMS, NOTHING_ESCAPES_SEALS),
            of("a deleted transfer whose entries stay", """
                    delete from wallet.transfer where id = :second
                    """, ENTRIES_BELONG),
            of("a transfer without entries", """
                    insert into wallet.transfer (id, at, kind, reference) values (-1, now(), 'test', 'test:1:1')
                    """, ENTRIES_BELONG),
            of("a deleted account", """
                    delete from wallet.account where id = :spend
                    """, ENTRIES_BELONG),
            of("a raised balance", """
                    update wallet.account set balance = balance + 1 where id = :spend
                    """, BALANCES_ARE_SUMS),
            of("a wrong balance in the middle", """
                    update wallet.entry set balance_after = balance_after + 1 where account = :spend and seq = 1
                    """, BALANCES_FOLLOW),
            of("an account that counts one entry too many", """
                    update wallet.account set seq = seq + 1 where id = :spend
                    """, NUMBERS_HAVE_NO_GAP),
            of("a renumbered entry", """
                    update wallet.entry set seq = 999 where account = :spend and seq = 2
                    """, NUMBERS_HAVE_NO_GAP),
            of("an account that was below zero", """
                    update wallet.entry set balance_after = -1 where account = :spend and seq = 1
                    """, SIGNS_ARE_RIGHT),
            of("a lost row of a cold account", """
                    delete from wallet.cold where amount = -1234
                    """, BALANCES_ARE_SUMS),
            of("an amount on a cold account that nobody posted", """
                    insert into wallet.cold
                    select id, 1 from wallet.account where purpose = 'commission' and currency = 'RUB'
                    """, BALANCES_ARE_SUMS),
            of("an amount that waits on a warm account", """
                    insert into wallet.cold values (:spend, 1)
                    """, ONLY_COLD_WAITS, BALANCES_ARE_SUMS),
            of("a hold that says more than its account", """
                    update wallet.hold set from_spend = from_spend + 1 where user_id = split_part(:owner, ':', 2)::uuid
                    """, OBJECTS_ARE_CLAIMED),
            of("a lost hold whose money stays", """
                    delete from wallet.hold where user_id = split_part(:owner, ':', 2)::uuid
                    """, OBJECTS_ARE_CLAIMED),
            of("money on the account of an order that is over", """
                    update wallet.account set balance = 100 where owner = :closed
                    """, OBJECTS_ARE_CLAIMED, BALANCES_ARE_SUMS),
            of("an account that was closed with money on it", """
                    with gone as (delete from wallet.account where id = :spend returning *)
                    insert into wallet.closed_account (id, owner, currency, purpose, seq)
                    select id, owner, currency, purpose, seq from gone
                    """, BALANCES_ARE_SUMS),
            of("more left to give back than was given", """
                    update wallet.reversible set "left" = "left" + 1 where transfer = :second
                    """, REVERSALS_ARE_COVERED),
            of("a forgotten reversal", """
                    delete from wallet.reversible where transfer = :second
                    """, REVERSALS_ARE_COVERED),
            of("a reversal without its link", """
                    update wallet.transfer set reverses = null where reverses = :second
                    """, REVERSALS_ARE_COVERED, SEALS_HOLD),
            of("mixed currencies", """
                    update wallet.account set currency = 'EUR' where id = :spend
                    """, TRANSFERS_ADD_UP),
            of("a currency nobody knows", """
                    update wallet.account set currency = 'XYZ' where id = :spend
                    """, CURRENCIES_ARE_KNOWN),
            of("a currency with other minor units", """
                    update wallet.currency set exponent = 3 where code = 'RUB'
                    """, CURRENCIES_ARE_KNOWN),
            of("a rewritten rate", """
                    update wallet.conversion set numerator = numerator + 1
                    """, CONVERSIONS_KEEP_THEIR_RATE),
            of("a sealed transfer with another name", """
                    update wallet.transfer set kind = 'gift' where id = :second
                    """, SEALS_HOLD),
            of("an account that became somebody else's", """
                    update wallet.account set owner = 'user:00000000-0000-7000-8000-000000000000' where id = :spend
                    """, SEALS_HOLD),
            of("a seal taken out of the chain", """
                    delete from wallet.seal where n = 1
                    """, SEALS_HOLD, NOTHING_ESCAPES_SEALS),
            of("a broken seal", """
                    update wallet.seal set hash = sha256(hash) where n = 1
                    """, SEALS_HOLD),
            of("a transfer hidden from the next seal", """
                    delete from wallet.unsealed
                    """, NOTHING_ESCAPES_SEALS));

    private static Planted of(String name, String change, Rule... seenBy) {
        return new Planted(name, change, Set.of(seenBy));
    }

    @Override
    public String toString() {
        return name;
    }
}
