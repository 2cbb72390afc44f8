/** Cards, accounts and phones of Russian banks through YooKassa's page. */
@NullMarked
package dev.fairground.payments.yookassa;

import org.jspecify.annotations.NullMarked;
