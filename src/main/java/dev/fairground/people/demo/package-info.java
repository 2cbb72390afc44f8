/** The people's part of the demo data. */
@NullMarked
package dev.fairground.people.demo;

import org.jspecify.annotations.NullMarked;
