/** Which editions of the terms and of the page on privacy people accepted. */
@NullMarked
package dev.fairground.identity.terms;

import org.jspecify.annotations.NullMarked;
