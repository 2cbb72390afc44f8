/** The database under the program: its own durable PostgreSQL in the data folder, or one given by URL. */
@NullMarked
@Module(
        name = "database",
        allowedDependencies = {"kernel"})
package dev.fairground.database;

import dev.fairground.kernel.Module;
import org.jspecify.annotations.NullMarked;
