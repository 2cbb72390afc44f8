/** The one secret of identity, and what is kept instead of secrets. */
@NullMarked
package dev.fairground.identity.secret;

import org.jspecify.annotations.NullMarked;
