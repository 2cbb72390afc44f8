/** Requests for deletion that other sites pass on for people who came from there. */
@NullMarked
package dev.fairground.identity.deletion;

import org.jspecify.annotations.NullMarked;
