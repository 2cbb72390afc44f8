package dev.fairground.bench;

/** One thing a caller does; what is refused or fails is thrown. */
@FunctionalInterface
public interface Work {
    /**
     * Does it.
     *
     * @param n which one it is of all that are done in this run, from 0
     */
    void run(long n) throws Exception;
}
