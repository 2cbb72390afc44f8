/** The blockchain TON as far as it is arithmetic: addresses, cells, and proofs that somebody holds a wallet. Asks no network. */
@NullMarked
@Module(
        name = "ton",
        allowedDependencies = {"kernel"})
package dev.fairground.ton;

import dev.fairground.kernel.Module;
import org.jspecify.annotations.NullMarked;
