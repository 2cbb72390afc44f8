/** Guests: people who look around and play before they say who they are. */
@NullMarked
package dev.fairground.identity.guest;

import org.jspecify.annotations.NullMarked;
