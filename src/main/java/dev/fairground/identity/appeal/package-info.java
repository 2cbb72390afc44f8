/** What those say who were kept out, and who listens. */
@NullMarked
package dev.fairground.identity.appeal;

import org.jspecify.annotations.NullMarked;
