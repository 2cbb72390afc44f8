package dev.fairground.http;

/** What an installation is for: trying things with play money, or real trade. */
public enum Mode {
    DEMO,
    LIVE
}
