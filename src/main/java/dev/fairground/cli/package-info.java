/** The command line: what the operator may ask of the program, and how the program comes up. */
@NullMarked
@Module(
        name = "cli",
        allowedDependencies = {
            "kernel",
            "program",
            "database",
            "files",
            "http",
            "identity",
            "mail",
            "market",
            "payments",
            "redis"
        })
package dev.fairground.cli;

import dev.fairground.kernel.Module;
import org.jspecify.annotations.NullMarked;
