/** Old paths of programs that this one follows, for their clients until they have moved: nothing is decided here. */
@NullMarked
@Module(
        name = "compat",
        allowedDependencies = {"kernel", "http", "identity", "people"})
package dev.fairground.compat;

import dev.fairground.kernel.Module;
import org.jspecify.annotations.NullMarked;
