/** Signing in with Telegram: what it tells a Mini App about its user, and what its widget for sites tells. */
@NullMarked
package dev.fairground.identity.telegram;

import org.jspecify.annotations.NullMarked;
