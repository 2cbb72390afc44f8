/** Passwords: which are good enough, and how they are kept. */
@NullMarked
package dev.fairground.identity.password;

import org.jspecify.annotations.NullMarked;
