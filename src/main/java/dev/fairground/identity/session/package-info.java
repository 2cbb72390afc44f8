/** Signing in and staying so: sessions, their tokens, and the keys that sign them. */
@NullMarked
package dev.fairground.identity.session;

import org.jspecify.annotations.NullMarked;
