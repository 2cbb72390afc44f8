/** Game goods, traded between people: games, categories, lots, and orders with escrow. */
@NullMarked
@Module(
        name = "market",
        allowedDependencies = {
            "kernel",
            "http",
            "commands",
            "database",
            "events",
            "jobs",
            "identity",
            "people",
            "wallet",
            "payments",
            "notifications",
            "demo",
            "program"
        })
package dev.fairground.market;

import dev.fairground.kernel.Module;
import org.jspecify.annotations.NullMarked;
