/** The program: picks the command and starts what it needs. */
@NullMarked
package dev.fairground;

import org.jspecify.annotations.NullMarked;
