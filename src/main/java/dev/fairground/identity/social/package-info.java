/** Signing in by way of other sites: they ask their people, and tell us who came. */
@NullMarked
package dev.fairground.identity.social;

import org.jspecify.annotations.NullMarked;
