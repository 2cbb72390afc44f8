/** People as others see and find them. */
@NullMarked
package dev.fairground.people.person;

import org.jspecify.annotations.NullMarked;
