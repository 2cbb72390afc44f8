/** The world of play money: a ready-made set of people and goods, and a clock that can be moved. */
@NullMarked
@Module(
        name = "demo",
        allowedDependencies = {"kernel", "http", "program", "jobs", "identity"})
package dev.fairground.demo;

import dev.fairground.kernel.Module;
import org.jspecify.annotations.NullMarked;
