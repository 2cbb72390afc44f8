/** Keys with which programs act for people. */
@NullMarked
package dev.fairground.identity.apikey;

import org.jspecify.annotations.NullMarked;
