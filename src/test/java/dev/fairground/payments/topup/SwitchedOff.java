package dev.fairground.payments.topup;

import dev.fairground.payments.Charge;
import dev.fairground.payments.Delivery;
import dev.fairground.payments.Heard;
import dev.fairground.payments.PaymentDriver;
import dev.fairground.payments.PaymentId;
import dev.fairground.payments.Refund;
import dev.fairground.payments.Repayment;
import dev.fairground.payments.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A provider that the operator can switch on and off; everything that is sent to it was paid. */
@ApplicationScoped
class SwitchedOff implements PaymentDriver {
    static final String NAME = "switched-off";

    private volatile boolean on;

    void turn(boolean now) {
        on = now;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean offered() {
        return on;
    }

    @Override
    public Standing create(Charge charge) {
        return new Standing.Open(charge.id().toString(), "https://pay.example/" + charge.id());
    }

    @Override
    public Standing status(Charge charge) {
        return new Standing.Paid("money-" + charge.id(), charge.amount());
    }

    @Override
    public Repayment refund(Refund refund) {
        return new Repayment.Done("refund-" + refund.id());
    }

    @Override
    public Heard verify(Delivery delivery) {
        var payment = new PaymentId(UUID.fromString(delivery.text()));
        return new Heard.Event("paid-" + payment, "paid", new Heard.About(payment, null, null), null);
    }
}
