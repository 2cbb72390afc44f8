/** Accounts: how they are made, what they are called, what they may do. */
@NullMarked
package dev.fairground.identity.account;

import org.jspecify.annotations.NullMarked;
