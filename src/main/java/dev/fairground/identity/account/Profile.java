package dev.fairground.identity.account;

import dev.fairground.identity.Account;
import dev.fairground.kernel.FieldError;
import dev.fairground.kernel.Language;
import dev.fairground.kernel.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account as its owner sees it.
 *
 * @param frozen whether its owner may not trade, because a payment of theirs was taken back
 */
public record Profile(
        UserId id,
        String username,
        String displayName,
        @Nullable String email,
        boolean emailVerified,
        boolean secondFactor,
        boolean guest,
        boolean frozen,
        Set<String> roles,
        Set<String> permissions,
        String locale,
        @Nullable String sellerRules) {

    static Profile of(Account account, Set<String> permissions) {
        return new Profile(
                account.id(),
                account.username(),
                account.displayName(),
                account.email(),
                account.emailProven(),
                account.secondFactor(),
                account.guest(),
                account.state() == Account.State.FROZEN,
                Set.copyOf(account.roles().stream().map(Enum::name).toList()),
                permissions,
                account.locale().code(),
                account.sellerRules());
    }

    /** What its owner changes; null leaves a field as it is. */
    public record Change(
            @Nullable String displayName, @Nullable String locale) {
        /** What is wrong with it; empty when it may be kept. */
        public List<FieldError> errors() {
            var errors = new ArrayList<FieldError>();
            if (displayName != null) {
                ShownName.error(displayName).ifPresent(errors::add);
            }
            if (locale != null && Language.find(locale).isEmpty()) {
                errors.add(new FieldError("locale", "unknown", "ru or en"));
            }
            return errors;
        }
    }
}
