/** Friendships, requests for them, and blocks. */
@NullMarked
package dev.fairground.people.ties;

import org.jspecify.annotations.NullMarked;
