package dev.fairground.faults;

/** What breaks in the middle of a run. */
enum Fault {
    /** {@code kill -9} of the program; it is started again on another port. */
    PROGRAM_KILLED,
    /** {@code kill -9} of the postmaster: its server ends with it and is started again. */
    POSTGRES_KILLED,
    /** {@code kill -9} of one busy session: the server throws everybody out and recovers. */
    SESSION_KILLED,
    /** What the program grants is done, and its answer does not arrive. */
    ANSWERS_LOST,
    /** A transaction has committed, and the program does not hear of it. */
    COMMITS_LOST,
    /** The payment provider does what it is asked for, and its answer does not arrive. */
    PROVIDER_MUTE
}
