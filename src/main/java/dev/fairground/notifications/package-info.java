/** Tells people what happened: the inbox, and mail. */
@NullMarked
@Module(
        name = "notifications",
        allowedDependencies = {"kernel", "database", "http", "mail", "identity", "program"})
package dev.fairground.notifications;

import dev.fairground.kernel.Module;
import org.jspecify.annotations.NullMarked;
