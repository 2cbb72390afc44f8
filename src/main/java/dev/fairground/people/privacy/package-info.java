/** What is kept about somebody among people, to take along and to erase. */
@NullMarked
package dev.fairground.people.privacy;

import org.jspecify.annotations.NullMarked;
