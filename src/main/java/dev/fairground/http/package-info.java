/** The HTTP edge, once for all modules: who calls, problems, headers, limits, health, the web front end. */
@NullMarked
@Module(
        name = "http",
        allowedDependencies = {"kernel", "program", "redis"})
package dev.fairground.http;

import dev.fairground.kernel.Module;
import org.jspecify.annotations.NullMarked;
