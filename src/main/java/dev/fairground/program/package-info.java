/** What modules add to the program as such: commands for its operator, lines it prints when it is up, what it keeps about people. */
@NullMarked
@Module(
        name = "program",
        allowedDependencies = {"kernel"})
package dev.fairground.program;

import dev.fairground.kernel.Module;
import org.jspecify.annotations.NullMarked;
