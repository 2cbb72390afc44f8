/** What staff do with the accounts of others. */
@NullMarked
package dev.fairground.identity.users;

import org.jspecify.annotations.NullMarked;
