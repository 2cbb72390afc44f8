package dev.fairground.payments.topup;

import dev.fairground.http.SiteSettings;
import dev.fairground.kernel.Currency;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** Through whom money can be brought in here. */
@Path("/api/v1/wallet/topup-methods")
@RunOnVirtualThread
public class MethodsResource {
    private final Providers providers;
    private final SiteSettings site;

    MethodsResource(Providers providers, SiteSettings site) {
        this.providers = providers;
        this.site = site;
    }

    /** By name. Nothing is taken from the payer beyond the amount: what a provider keeps, the house pays. */
    @GET
    public TopUpMethods list() {
        var settlement = site.settlement();
        return new TopUpMethods(providers.all().stream()
                .map(driver -> new TopUpMethod(
                        driver.name(),
                        Currency.ALL.stream()
                                .filter(currency -> driver.takes(currency, settlement))
                                .map(Currency::code)
                                .toList(),
                        0))
                .toList());
    }

    record TopUpMethods(List<TopUpMethod> methods) {}

    /**
     * One way to pay.
     *
     * @param feeBps what the payer pays on top, in hundredths of a percent
     */
    record TopUpMethod(String provider, List<String> currencies, int feeBps) {}
}
