/** Small groups of friends. */
@NullMarked
package dev.fairground.people.groups;

import org.jspecify.annotations.NullMarked;
