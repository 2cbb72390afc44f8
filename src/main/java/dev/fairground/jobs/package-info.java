/** Work that time starts: recurring sweeps, on one node at a time. */
@NullMarked
@Module(
        name = "jobs",
        allowedDependencies = {"kernel", "http", "program"})
package dev.fairground.jobs;

import dev.fairground.kernel.Module;
import org.jspecify.annotations.NullMarked;
