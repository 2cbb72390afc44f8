/** Permissions that staff give to one person, beside those of the roles. */
@NullMarked
package dev.fairground.identity.grant;

import org.jspecify.annotations.NullMarked;
