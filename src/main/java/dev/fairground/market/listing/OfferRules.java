package dev.fairground.market.listing;

import dev.fairground.http.SiteSettings;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import dev.fairground.market.tree.Category;
import dev.fairground.market.tree.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an offer must be like; finds everything that is wrong with one at once. */
@ApplicationScoped
class OfferRules {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 5_000;
    private static final int MOST_UNITS = 1_000_000_000;
    private static final int TWO_WEEKS = 20_160;
    private static final long MOST_CENTS = 99_999_999;

    private final Currency currency;
    private final long highestPrice;

    OfferRules(SiteSettings site) {
        this.currency = site.settlement();
        this.highestPrice = (long) (MOST_CENTS * Math.pow(10, currency.exponent() - 2.0));
    }

    /** The offer; empty where the findings say why. {@code before} are the attributes stored until now. */
    Optional<Offer> read(Category category, LotForm form, Map<String, Object> before, Findings findings) {
        findings.text(form.title(), LONGEST_TITLE, "title");
        findings.atMost(form.description(), LONGEST_DESCRIPTION, "description");
        var price = price(form.unitPrice(), findings);
        findings.given(form.stock(), "stock");
        findings.between(form.stock(), 0, MOST_UNITS, "stock");
        findings.between(form.minQty(), 1, MOST_UNITS, "minQty");
        findings.between(form.maxQty(), 1, MOST_UNITS, "maxQty");
        var minQty = form.minQty() == null ? 1 : form.minQty();
        findings.unless(
                form.maxQty() == null || form.maxQty() >= minQty, "maxQty", "too-small", "at least the minimum");
        findings.given(form.deliveryMinutes(), "deliveryMinutes");
        findings.between(form.deliveryMinutes(), 1, TWO_WEEKS, "deliveryMinutes");
        var attrs = category.fields().check("attrs", form.attrs() == null ? Map.of() : form.attrs(), before);
        findings.addAll(attrs.errors());
        if (!findings.isEmpty() || form.title() == null || form.stock() == null || form.deliveryMinutes() == null) {
            return Optional.empty();
        }
        return Optional.of(new Offer(
                form.title().strip(),
                form.description() == null ? "" : form.description().strip(),
                attrs.values(),
                price,
                form.stock(),
                minQty,
                form.maxQty(),
                form.deliveryMinutes()));
    }

    /** A lot's offer as the form it would be written with. */
    LotForm form(Lot lot) {
        var offer = lot.offer();
        return new LotForm(
                lot.category(),
                offer.title(),
                offer.description(),
                Map.copyOf(offer.attrs()),
                new Money(offer.unitPrice(), currency),
                offer.stock(),
                null,
                offer.minQty(),
                offer.maxQty(),
                offer.deliveryMinutes());
    }

    private long price(@Nullable Money price, Findings findings) {
        if (!findings.given(price, "unitPrice") || price == null) {
            return 0;
        }
        findings.unless(price.currency().equals(currency), "unitPrice", "wrong-currency", "must be in " + currency);
        findings.between(price.minor(), 1, highestPrice, "unitPrice");
        return price.minor();
    }
}
