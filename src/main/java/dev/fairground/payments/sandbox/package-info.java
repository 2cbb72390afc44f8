/** The provider of play money: a bank of our own, with its own memory. */
@NullMarked
package dev.fairground.payments.sandbox;

import org.jspecify.annotations.NullMarked;
