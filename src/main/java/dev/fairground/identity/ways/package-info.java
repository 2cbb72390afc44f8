/** Ways into an account beside the password: who somebody is elsewhere. */
@NullMarked
package dev.fairground.identity.ways;

import org.jspecify.annotations.NullMarked;
