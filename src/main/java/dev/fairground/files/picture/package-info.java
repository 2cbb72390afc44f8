/** Pictures on their way in: nothing of the sender's bytes is ever given out. */
@NullMarked
package dev.fairground.files.picture;

import org.jspecify.annotations.NullMarked;
