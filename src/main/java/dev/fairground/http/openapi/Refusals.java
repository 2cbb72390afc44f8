package dev.fairground.http.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairground.http.Access;
import dev.fairground.http.Edge;
import dev.fairground.http.Refuses;
import dev.fairground.http.Trade;
import dev.fairground.http.outdated.Farewell;
import dev.fairground.http.problems.ProblemDocuments;
import dev.fairground.kernel.CommandKey;
import dev.fairground.kernel.ProblemCode;
import dev.fairground.kernel.Validation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lists every refusal an operation may answer with: those it names, and those the edge may have for anything like it. */
final class Refusals {
    private final ObjectMapper json;
    private final Map<String, Integer> all = new TreeMap<>();

    Refusals(ObjectMapper json) {
        this.json = json;
    }

    /** Adds one response per status to those of an operation, with an example per code. */
    void describe(Method operation, ObjectNode responses) {
        var byStatus = new TreeMap<Integer, Collection<String>>();
        for (var reason : of(operation)) {
            byStatus.computeIfAbsent(reason.status(), _ -> new LinkedHashSet<>())
                    .add(reason.code());
        }
        byStatus.forEach((status, codes) -> responses.set(status.toString(), response(status, codes)));
    }

    private ObjectNode response(int status, Collection<String> codes) {
        var response = json.createObjectNode().put("description", String.join(", ", codes));
        var content = response.putObject("content").putObject("application/problem+json");
        content.putObject("schema").put("$ref", "#/components/schemas/Problem");
        var examples = content.putObject("examples");
        for (var code : codes) {
            examples.putObject(code).put("$ref", "#/components/examples/" + code);
            all.put(code, status);
        }
        return response;
    }

    /** One example for every code that was described. */
    ObjectNode examples() {
        var examples = json.createObjectNode();
        all.forEach((code, status) -> examples.putObject(code)
                .putObject("value")
                .put("type", "/problems/" + code)
                .put("title", ProblemDocuments.title(code))
                .put("status", status)
                .put("code", code)
                .put("instance", "/api/v1/market/orders")
                .put("requestId", "0198c2f0-0000-7000-8000-000000000001"));
        return examples;
    }

    private static List<ProblemCode> of(Method operation) {
        var reasons = new ArrayList<ProblemCode>();
        reasons.addAll(List.of(Edge.MALFORMED, Edge.UNAUTHENTICATED));
        if (Access.to(operation).permission().isPresent()) {
            reasons.add(Edge.FORBIDDEN);
        }
        if (operation.isAnnotationPresent(Trade.class)) {
            reasons.addAll(List.of(Trade.Refusal.values()));
        }
        add(reasons, operation);
        add(reasons, operation.getDeclaringClass());
        if (operation.getParameterCount() > 0) {
            reasons.addAll(List.of(Edge.NOT_FOUND, Validation.FAILED));
        }
        if (List.of(operation.getParameterTypes()).contains(CommandKey.class)) {
            reasons.add(Edge.IDEMPOTENCY_KEY_REQUIRED);
        }
        if (Farewell.of(operation).isPresent()) {
            reasons.add(Edge.GONE);
        }
        reasons.addAll(List.of(Edge.RATE_LIMITED, Edge.INTERNAL, Edge.OVERLOADED));
        return reasons;
    }

    private static void add(List<ProblemCode> reasons, AnnotatedElement element) {
        var refuses = element.getAnnotation(Refuses.class);
        if (refuses != null) {
            for (var type : refuses.value()) {
                reasons.addAll(List.of(type.getEnumConstants()));
            }
        }
    }
}
