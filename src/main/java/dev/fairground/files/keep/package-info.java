/** Where files lie, whose they are, how they are found and when they go. */
@NullMarked
package dev.fairground.files.keep;

import org.jspecify.annotations.NullMarked;
