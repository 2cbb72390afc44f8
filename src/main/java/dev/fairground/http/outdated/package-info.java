/** How operations go away: announced on every answer, then gone. */
@NullMarked
package dev.fairground.http.outdated;

import org.jspecify.annotations.NullMarked;
