/** What people upload: taken in with care, kept apart from the database, given out safely. */
@NullMarked
@Module(
        name = "files",
        allowedDependencies = {"kernel", "database", "http", "jobs", "program"})
package dev.fairground.files;

import dev.fairground.kernel.Module;
import org.jspecify.annotations.NullMarked;
