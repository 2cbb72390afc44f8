/** Sends letters to addresses; knows no people. */
@NullMarked
@Module(
        name = "mail",
        allowedDependencies = {"kernel", "database", "http", "jobs"})
package dev.fairground.mail;

import dev.fairground.kernel.Module;
import org.jspecify.annotations.NullMarked;
