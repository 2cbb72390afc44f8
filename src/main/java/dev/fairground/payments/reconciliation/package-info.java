/** What providers say came and went, held against what we wrote ourselves. */
@NullMarked
package dev.fairground.payments.reconciliation;

import org.jspecify.annotations.NullMarked;
