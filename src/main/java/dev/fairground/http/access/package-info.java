/** Who may call which operation: decided before anything of the request is read. */
@NullMarked
package dev.fairground.http.access;

import org.jspecify.annotations.NullMarked;
