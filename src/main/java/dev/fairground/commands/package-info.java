/** Idempotency: a command with a key is carried out once, however often it arrives. */
@NullMarked
@Module(
        name = "commands",
        allowedDependencies = {"kernel", "http", "program"})
package dev.fairground.commands;

import dev.fairground.kernel.Module;
import org.jspecify.annotations.NullMarked;
