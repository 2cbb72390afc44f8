package dev.fairground.bench;

import dev.fairground.cli.CommandLines;
import dev.fairground.market.trade.Purchases;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Runs the program as {@code fairground run} does, and then whatever load the driver asks for, a line each: what, and
 * its figures. Each is answered with one line that begins with {@code @}. The program ends with its input.
 */
public final class Load {
    private Load() {}

    public static void main(String... runArguments) throws Exception {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        Thread.ofPlatform().name("program").start(() -> System.exit(CommandLines.execute(runArguments)));
        obey(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), System.out);
        System.exit(0);
    }

    private static void obey(BufferedReader in, PrintStream out) throws IOException {
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            try {
                out.println("@{" + run(line.split(" ")) + "}");
            } catch (Exception failure) {
                failure.printStackTrace();
                out.println("@{\"failed\": \"" + failure.getClass().getSimpleName() + "\"}");
            }
        }
    }

    private static String run(String[] order) throws Exception {
        return switch (order[0]) {
            case "constant" -> Constant.serve(number(order[1]));
            case "purchase" -> {
                try (var work = Purchases.anywhere(number(order[3]), number(order[4]))) {
                    yield new Callers(work).closed(number(order[1]), number(order[2]));
                }
            }
            case "purchase-open" -> {
                try (var work = Purchases.anywhere(number(order[3]), number(order[4]))) {
                    yield new Callers(work).open(Double.parseDouble(order[1]), number(order[2]));
                }
            }
            case "last-unit" -> Purchases.rush(number(order[1]), number(order[2]), number(order[3]));
            case "transfer" -> {
                try (var work = new Transfers(new Picks(order[3], number(order[4])))) {
                    yield new Callers(work).closed(number(order[1]), number(order[2]));
                }
            }
            case "transfer-plain" -> {
                var work = new PlainTransfers(new Picks(order[3], number(order[4])));
                yield new Callers(work).closed(number(order[1]), number(order[2]));
            }
            default -> throw new IllegalArgumentException(order[0]);
        };
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }
}
