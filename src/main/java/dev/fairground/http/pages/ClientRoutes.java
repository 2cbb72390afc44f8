package dev.fairground.http.pages;

import java.util.Set;
import java.util.regex.Pattern;

/** The paths that the front end answers by itself; whatever else nobody knows is a real 404. */
final class ClientRoutes {
    private static final Set<String> PAGES = Set.of(
            "/",
            "/admin",
            "/admin/appeals",
            "/admin/audit",
            "/admin/chargebacks",
            "/admin/frozen-orders",
            "/admin/games",
            "/admin/kyc",
            "/admin/ledger",
            "/admin/ledger/account",
            "/admin/ledger/balance",
            "/admin/ledger/checks",
            "/admin/ledger/transfer",
            "/admin/ledger/turnover",
            "/admin/mail",
            "/admin/payments",
            "/admin/payouts",
            "/admin/reconciliation",
            "/admin/users",
            "/admin/vouchers",
            "/admin/write-offs",
            "/forgot-password",
            "/friends",
            "/games",
            "/guest",
            "/me",
            "/me/api-keys",
            "/me/kyc",
            "/me/privacy",
            "/me/profile",
            "/me/security",
            "/notices",
            "/orders",
            "/privacy",
            "/rules",
            "/sales",
            "/search",
            "/sell",
            "/sell/import",
            "/sell/lots",
            "/sell/rules",
            "/set-password",
            "/sign-in",
            "/sign-up",
            "/terms",
            "/unsubscribe",
            "/telegram-return",
            "/tg",
            "/wallet",
            "/wallet/payouts");

    /** Behind these stands the name of one thing. */
    private static final Set<String> ABOUT_ONE = Set.of(
            "/admin/games",
            "/admin/kyc",
            "/admin/mail",
            "/admin/payments",
            "/admin/payouts",
            "/admin/users",
            "/deletion",
            "/groups",
            "/orders",
            "/people",
            "/pay",
            "/pay/sandbox",
            "/sell/import",
            "/sell/lots");

    private static final Pattern ONE = Pattern.compile("(/.+)/[^/]+");

    private ClientRoutes() {}

    static boolean know(String path) {
        var one = ONE.matcher(path);
        return PAGES.contains(path) || (one.matches() && ABOUT_ONE.contains(one.group(1)));
    }
}
