/** Which requests are counted, and by whose address or name. */
@NullMarked
package dev.fairground.http.limits;

import org.jspecify.annotations.NullMarked;
