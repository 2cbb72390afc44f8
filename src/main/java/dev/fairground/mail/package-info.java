/** Sends letters to addresses; knows no people. */
@NullMarked
@Module(
        name = "mail",
        allowedDependencies = {"kernel", "database", "http", "jobs", "program"})
package dev.fairground.mail;

import dev.fairground.kernel.Module;
import org.jspecify.annotations.NullMarked;
