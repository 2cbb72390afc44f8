/** What happens to every request before anything else looks at it. */
@NullMarked
package dev.fairground.http.gate;

import org.jspecify.annotations.NullMarked;
