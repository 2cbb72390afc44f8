/** Proofs made elsewhere that are taken once. */
@NullMarked
package dev.fairground.identity.proof;

import org.jspecify.annotations.NullMarked;
