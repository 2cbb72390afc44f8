/** The chain of what people with power did. */
@NullMarked
package dev.fairground.identity.audit;

import org.jspecify.annotations.NullMarked;
