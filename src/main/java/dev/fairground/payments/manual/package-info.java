/** Money that people send to the operator's own bank account. */
@NullMarked
package dev.fairground.payments.manual;

import org.jspecify.annotations.NullMarked;
