package dev.fairground.payments.topup;

import dev.fairground.payments.PaymentDriver;
import dev.fairground.payments.PaymentId;
import dev.fairground.payments.Standing;
import dev.fairground.payments.dispute.Disputable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Answers for payments whose chargebacks staff note by hand. */
@ApplicationScoped
class DisputedTopUps implements Disputable {
    private final TopUps topUps;
    private final Providers providers;
    private final HearProviders hearing;

    DisputedTopUps(TopUps topUps, Providers providers, HearProviders hearing) {
        this.topUps = topUps;
        this.providers = providers;
        this.hearing = hearing;
    }

    @Override
    public Optional<Disputed> lock(PaymentId id) {
        return topUps.lock(List.of(id)).values().stream().findFirst().map(this::disputed);
    }

    @Override
    public void hear(PaymentId id, Standing standing) {
        var finding = Finding.of(topUps.byId(id), standing, null);
        hearing.hear(List.of(finding), finding.currency());
    }

    private Disputed disputed(TopUp topUp) {
        return new Disputed(
                topUp.id(),
                topUp.user(),
                topUp.trail().money(),
                topUp.left(),
                topUp.state().credited(),
                topUp.state() == TopUp.State.DISPUTED && topUp.disputes() > 0,
                providers
                        .find(topUp.provider())
                        .filter(PaymentDriver::tellsDisputes)
                        .isPresent());
    }
}
