package dev.fairground.wallet;

/** Names a transfer that stands in the ledger, as its domain called it. */
public record Original(String kind, String reference) {}
