/** The test kit: databases, the packaged program, and what all tests share. */
@NullMarked
package dev.fairground.testing;

import org.jspecify.annotations.NullMarked;
