package dev.fairground.wallet;

/**
 * One side of a transfer that is going to be written.
 *
 * @param seq the account's running number; it and the balance mean nothing on a cold account
 */
record Entry(Account account, long amount, long balanceAfter, long seq) {}
