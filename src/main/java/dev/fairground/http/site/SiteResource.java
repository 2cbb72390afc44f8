package dev.fairground.http.site;

import dev.fairground.http.Hot;
import dev.fairground.http.Mode;
import dev.fairground.http.Open;
import dev.fairground.http.ProgramSettings;
import dev.fairground.http.Registration;
import dev.fairground.http.SiteSettings;
import dev.fairground.kernel.Language;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells clients what this installation is before anybody signs in. */
@Path("/api/v1/site")
@RunOnVirtualThread
@Open
public class SiteResource {
    private final Site site;

    SiteResource(
            SiteSettings site,
            ProgramSettings program,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        var currency = site.settlement();
        this.site = new Site(
                site.name(),
                program.mode(),
                site.languages(),
                new Unit(currency.code(), currency.exponent()),
                site.registration(),
                site.sellerRulesVersion(),
                site.termsVersion(),
                version);
    }

    @GET
    @Hot
    public Site site() {
        return site;
    }

    record Site(
            String name,
            Mode mode,
            List<Language> languages,
            Unit currency,
            Registration registration,
            String sellerRulesVersion,
            String termsVersion,
            String version) {}

    record Unit(String code, int exponent) {}
}
