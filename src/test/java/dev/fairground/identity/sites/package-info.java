/** Stand-ins for the sites people come from, which behave as the documents of those say, and badly when they are asked to. */
@NullMarked
package dev.fairground.identity.sites;

import org.jspecify.annotations.NullMarked;
