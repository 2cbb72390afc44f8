package dev.fairground.payments.manual;

import dev.fairground.http.SiteSettings;
import dev.fairground.payments.Charge;
import dev.fairground.payments.Delivery;
import dev.fairground.payments.Heard;
import dev.fairground.payments.ManualSettings;
import dev.fairground.payments.PaymentDriver;
import dev.fairground.payments.Refund;
import dev.fairground.payments.Repayment;
import dev.fairground.payments.Standing;
import jakarta.enterprise.context.ApplicationScoped;

/** A bank that only an operator can ask: what came is noted by hand, and so is what was sent back. */
@ApplicationScoped
class ManualDriver implements PaymentDriver {
    private final ManualSettings settings;
    private final SiteSettings site;

    ManualDriver(ManualSettings settings, SiteSettings site) {
        this.settings = settings;
        this.site = site;
    }

    @Override
    public String name() {
        return "manual";
    }

    @Override
    public boolean offered() {
        return settings.enabled();
    }

    @Override
    public Standing create(Charge charge) {
        return new Standing.Open(charge.id().toString(), site.url() + "/pay/" + charge.id());
    }

    @Override
    public Standing status(Charge charge) {
        return new Standing.Unknown("an operator says it");
    }

    /** The operator sends the money once it is out of the payer's reach, and then says so here. */
    @Override
    public Repayment refund(Refund refund) {
        return new Repayment.Waiting("an operator sends it");
    }

    @Override
    public Heard verify(Delivery delivery) {
        return new Heard.Forged("no bank calls here");
    }
}
