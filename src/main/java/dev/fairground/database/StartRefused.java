package dev.fairground.database;

/** The program cannot start as it is set up; the message is one line that tells the operator what to mend. */
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String line;

    public StartRefused(String line) {
        super(line);
        this.line = line;
    }

    public StartRefused(String line, Throwable cause) {
        super(line, cause);
        this.line = line;
    }

    /** What the operator reads. */
    public String line() {
        return line;
    }
}
