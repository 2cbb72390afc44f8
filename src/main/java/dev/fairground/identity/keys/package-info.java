/** The keys that sign access tokens, and those that prove them to others. */
@NullMarked
package dev.fairground.identity.keys;

import org.jspecify.annotations.NullMarked;
