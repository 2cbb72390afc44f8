package dev.fairground.program;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;

/** A command of the operator that needs the running parts of the program; a bean, found by its words. */
public interface Task {
    /** Its words on the command line: {@code ledger verify}. */
    String name();

    /** Does it; true only on success. What it has to say, errors included, it prints in whole lines. */
    boolean run(Terminal terminal);

    /**
     * Where a task reads and writes.
     *
     * @param options the options and parameters given, by name without dashes: {@code email}; a flag is {@code true}
     */
    record Terminal(Map<String, String> options, InputStream in, PrintStream out) {
        /** An option's value, or an empty text where it was not given. */
        public String option(String name) {
            return options.getOrDefault(name, "");
        }
    }
}
