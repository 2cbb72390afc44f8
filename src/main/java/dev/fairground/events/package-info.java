/** What happened, told to other modules after the commit: an outbox with one durable delivery per listener. */
@NullMarked
@Module(
        name = "events",
        allowedDependencies = {"kernel", "http", "jobs", "program"})
package dev.fairground.events;

import dev.fairground.kernel.Module;
import org.jspecify.annotations.NullMarked;
