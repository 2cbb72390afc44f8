/** How people appear to each other. */
@NullMarked
@Module(
        name = "people",
        allowedDependencies = {"kernel", "http", "identity", "files", "notifications", "demo", "program"})
package dev.fairground.people;

import dev.fairground.kernel.Module;
import org.jspecify.annotations.NullMarked;
