/** How refusals and failures become problem documents. */
@NullMarked
package dev.fairground.http.problems;

import org.jspecify.annotations.NullMarked;
