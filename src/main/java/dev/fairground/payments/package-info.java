/** Money in and out through payment providers, each behind one small interface. */
@NullMarked
@Module(
        name = "payments",
        allowedDependencies = {
            "kernel",
            "http",
            "commands",
            "jobs",
            "identity",
            "wallet",
            "notifications",
            "demo",
            "program"
        })
package dev.fairground.payments;

import dev.fairground.kernel.Module;
import org.jspecify.annotations.NullMarked;
