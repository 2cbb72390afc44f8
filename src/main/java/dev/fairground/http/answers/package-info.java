/** How public answers leave: with a tag, compressed, and for hot lists from memory. */
@NullMarked
package dev.fairground.http.answers;

import org.jspecify.annotations.NullMarked;
