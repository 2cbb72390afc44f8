/** Signing in with a wallet of TON. */
@NullMarked
package dev.fairground.identity.ton;

import org.jspecify.annotations.NullMarked;
