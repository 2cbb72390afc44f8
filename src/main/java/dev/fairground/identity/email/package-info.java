/** Proof that an e-mail address is somebody's, and the letters about one's own account. */
@NullMarked
package dev.fairground.identity.email;

import org.jspecify.annotations.NullMarked;
