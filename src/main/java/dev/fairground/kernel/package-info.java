/** Words every module shares: money, ids, pages, refusals. No beans, no domain. */
@NullMarked
@Module(name = "kernel")
package dev.fairground.kernel;

import org.jspecify.annotations.NullMarked;
