/** Taking along what is kept about oneself, and having it erased. */
@NullMarked
package dev.fairground.identity.privacy;

import org.jspecify.annotations.NullMarked;
