/** What several processes of one site count together, where the operator gave them a Redis. */
@NullMarked
@Module(
        name = "redis",
        allowedDependencies = {"kernel", "program"})
package dev.fairground.redis;

import dev.fairground.kernel.Module;
import org.jspecify.annotations.NullMarked;
