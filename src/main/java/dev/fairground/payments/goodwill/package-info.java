/** What two of the staff forgive together: a debt, or a gift for what went wrong. */
@NullMarked
package dev.fairground.payments.goodwill;

import org.jspecify.annotations.NullMarked;
