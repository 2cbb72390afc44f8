/** Something beside the password: an authenticator, and codes on paper for the day it is lost. */
@NullMarked
package dev.fairground.identity.factor;

import org.jspecify.annotations.NullMarked;
