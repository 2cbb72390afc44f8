package dev.fairground.identity.guest;

import dev.fairground.identity.Account;
import dev.fairground.identity.Accounts;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.NewAccount;
import dev.fairground.identity.account.Profiles;
import dev.fairground.identity.session.Newcomers;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Language;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes an account for somebody who says nothing, and which therefore may do little. */
@UseCase
class MakeGuest {
    private static final int DIGITS = 16;

    private final Accounts accounts;
    private final Guests guests;
    private final Profiles profiles;
    private final Newcomers newcomers;

    MakeGuest(Accounts accounts, Guests guests, Profiles profiles, Newcomers newcomers) {
        this.accounts = accounts;
        this.guests = guests;
        this.profiles = profiles;
        this.newcomers = newcomers;
    }

    @Transactional
    Outcome<Account> make(Language language) {
        if (!newcomers.areWelcome()) {
            return new Refused<>(IdentityRefusal.REGISTRATION_CLOSED);
        }
        var digits = Long.toHexString(Ids.next().getLeastSignificantBits()).substring(0, DIGITS);
        var shown = (language == Language.RU ? "Гость " : "Guest ")
                + digits.substring(DIGITS - 4).toUpperCase(Locale.ROOT);
        var newcomer = new NewAccount("guest-" + digits, shown, null, language, null, Set.of(), null);
        return accounts.register(List.of(newcomer)).getFirst().then(account -> {
            guests.insert(account.id());
            return new Done<>(profiles.account(account.id()));
        });
    }
}
