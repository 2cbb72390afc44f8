package dev.fairground.payments;

import dev.fairground.kernel.Money;
import dev.fairground.kernel.UserId;

/** Money of a payment that its payer's bank took back. */
public record Dispute(PaymentId payment, UserId payer, Money amount) {}
