/** The ledger: double entry in integer minor units, and nothing else moves money. */
@NullMarked
@Module(
        name = "wallet",
        allowedDependencies = {"kernel", "http", "commands", "jobs", "identity", "program"})
package dev.fairground.wallet;

import dev.fairground.kernel.Module;
import org.jspecify.annotations.NullMarked;
