package dev.fairground.payments;

import java.time.Instant;
import java.util.List;

/**
 * What a provider says came and went.
 *
 * @param until up to when it says all; some say what happened hours later
 */
public record Report(Instant until, List<ReportLine> lines) {}
