/** Accounts, ways in, tokens, roles and permissions. */
@NullMarked
@Module(
        name = "identity",
        allowedDependencies = {"kernel", "http", "jobs", "mail", "program", "ton"})
package dev.fairground.identity;

import dev.fairground.kernel.Module;
import org.jspecify.annotations.NullMarked;
