package dev.fairground.market.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Random;

/** Draws from the files' lists and ranges, the same at every run. */
final class Dice {
    private final Random random = new Random(20_261_121);

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean coin() {
        return random.nextBoolean();
    }

    /** One of a list. */
    JsonNode one(JsonNode list) {
        return list.path(below(list.size()));
    }

    /** A number of the grid {@code min, min + step … max}; the step is 1 where none is named. */
    BigDecimal grid(JsonNode range) {
        var min = new BigDecimal(range.path("min").asText());
        var max = new BigDecimal(range.path("max").asText());
        var step = range.has("step") ? new BigDecimal(range.path("step").asText()) : BigDecimal.ONE;
        var steps = max.subtract(min).divideToIntegralValue(step).intValueExact();
        return min.add(step.multiply(BigDecimal.valueOf(below(steps + 1))));
    }

    /** A place in a list of weights, the heavier the likelier. */
    int weighted(int[] weights) {
        var total = 0;
        for (var weight : weights) {
            total += weight;
        }
        var left = below(total);
        for (var i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        throw new IllegalStateException("the weights do not add up");
    }
}
