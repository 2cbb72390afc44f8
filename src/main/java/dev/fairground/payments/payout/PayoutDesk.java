package dev.fairground.payments.payout;

import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Page;
import dev.fairground.kernel.Query;
import dev.fairground.kernel.UserId;
import dev.fairground.payments.PayoutId;
import org.jspecify.annotations.Nullable;

/** Shows somebody their own payouts. */
@Query
class PayoutDesk {
    private final PayoutPages pages;
    private final TermsDesk terms;

    PayoutDesk(PayoutPages pages, TermsDesk terms) {
        this.pages = pages;
        this.terms = terms;
    }

    Page<PayoutView> mine(UserId user, @Nullable String after, int limit) {
        return pages.of(user, after, limit).map(row -> PayoutView.of(row.payout()));
    }

    PayoutView find(UserId user, PayoutId id) {
        return pages.find(id)
                .map(PayoutPages.Row::payout)
                .filter(payout -> payout.user().equals(user))
                .map(PayoutView::of)
                .orElseThrow(NotFound::new);
    }

    TermsDesk.PayoutConditions terms(UserId user) {
        return terms.of(user);
    }
}
