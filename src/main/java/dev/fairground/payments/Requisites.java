package dev.fairground.payments;

import dev.fairground.kernel.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody wants their money sent.
 *
 * @param account number of the card or account, or name of the wallet
 * @param holder  whose it is, as the bank knows them
 * @param bank    BIC; banks only
 */
public record Requisites(
        Kind kind,
        String account,
        @Nullable String holder,
        @Nullable String bank) {
    private static final Pattern CARD = Pattern.compile("[0-9]{12,19}");
    private static final Pattern ACCOUNT = Pattern.compile("[A-Z0-9]{8,34}");
    private static final Pattern WALLET = Pattern.compile("[\\x21-\\x7e]{3,100}");
    private static final Pattern BIC = Pattern.compile("[A-Z0-9]{8}([A-Z0-9]{3})?|[0-9]{9}");
    private static final int LONGEST_NAME = 120;
    private static final int SHOWN = 4;

    /** What kind of place it is. */
    public enum Kind {
        CARD,
        BANK,
        WALLET
    }

    /** The same place as it is compared: without the blanks people write between digits, in capitals but for wallets. */
    public Requisites tidy() {
        return new Requisites(
                kind, tidy(account, kind != Kind.WALLET), blank(holder), bank == null ? null : blank(tidy(bank, true)));
    }

    /** What is wrong with it; empty when money may be sent there. Asked of tidy requisites. */
    public List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        if (!isAccount()) {
            errors.add(new FieldError("details.account", "bad-format", "a number of a card or account, or a wallet"));
        }
        if (kind != Kind.WALLET && holder == null) {
            errors.add(new FieldError("details.holder", "required", "whose account it is"));
        }
        if (holder != null && holder.length() > LONGEST_NAME) {
            errors.add(new FieldError("details.holder", "too-long", "at most 120 characters"));
        }
        if (kind == Kind.BANK ? bank == null || !BIC.matcher(bank).matches() : bank != null) {
            errors.add(new FieldError("details.bank", "bad-format", "the BIC of the bank; for accounts at banks only"));
        }
        return errors;
    }

    /** What may be seen of it: the last four characters, of short names fewer. */
    public String masked() {
        return "•••• " + account.substring(account.length() - Math.min(SHOWN, account.length() / 2));
    }

    private boolean isAccount() {
        return switch (kind) {
            case CARD -> CARD.matcher(account).matches() && hasCheckDigit(account);
            case BANK -> ACCOUNT.matcher(account).matches();
            case WALLET -> WALLET.matcher(account).matches();
        };
    }

    /** Luhn's sum, which finds a digit mistyped and most neighbours swapped. */
    private static boolean hasCheckDigit(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var weighed = i % 2 == 1 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    private static String tidy(String text, boolean capitals) {
        var bare = text.replaceAll("\\s", "");
        return capitals ? bare.replace("-", "").toUpperCase(Locale.ROOT) : bare;
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
