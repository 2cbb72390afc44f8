package dev.fairground.payments.topup;

import dev.fairground.http.ProgramSettings;
import dev.fairground.kernel.Batcher;
import dev.fairground.kernel.Currency;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Gathers what is found out about payments, so that many credits share one transaction. */
@ApplicationScoped
class Findings {
    private final HearProviders hearing;
    private final Batcher<Finding, TopUp> batcher;

    Findings(HearProviders hearing, ProgramSettings program) {
        this.hearing = hearing;
        this.batcher = new Batcher<>("payments-findings", program.batch(), Finding::payment, this::hear);
    }

    /** The payment as it stands once the finding has had its effect. */
    TopUp take(Finding finding) {
        return batcher.submit(finding);
    }

    /** A transaction has one currency, and nearly always there is but one. */
    private List<TopUp> hear(List<Finding> findings) {
        Map<Currency, List<Finding>> byCurrency = new HashMap<>();
        for (var finding : findings) {
            byCurrency
                    .computeIfAbsent(finding.currency(), _ -> new ArrayList<>())
                    .add(finding);
        }
        var heard = new IdentityHashMap<Finding, TopUp>();
        byCurrency.forEach((currency, same) -> {
            var answers = hearing.hear(same, currency);
            for (var i = 0; i < same.size(); i++) {
                heard.put(same.get(i), answers.get(i));
            }
        });
        return findings.stream()
                .map(finding -> Objects.requireNonNull(heard.get(finding)))
                .toList();
    }

    @PreDestroy
    void close() {
        batcher.close();
    }
}
