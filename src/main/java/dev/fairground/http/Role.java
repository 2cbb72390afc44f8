package dev.fairground.http;

/** Which part of the work a process does when an installation has several. */
public enum Role {
    /** Answers requests. */
    APP,
    /** Runs jobs and delivers events. */
    WORKER,
    /** Both. */
    ALL
}
