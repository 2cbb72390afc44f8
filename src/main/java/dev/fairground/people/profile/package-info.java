/** What people tell of themselves, and to whom. */
@NullMarked
package dev.fairground.people.profile;

import org.jspecify.annotations.NullMarked;
