package dev.fairground.identity;

/** Seals what other modules must keep and whoever reads the database alone must not read. */
public interface Secrets {
    /**
     * A secret as it is stored.
     *
     * @param purpose what it is kept for: each purpose has a key of its own
     * @param name    under which it can be opened again
     */
    byte[] close(String purpose, String name, byte[] secret);

    /** The secret again; throws where it was sealed with another key or under another name. */
    byte[] open(String purpose, String name, byte[] sealed);

    /** The same for equal texts, and of no use to who does not know the key. */
    byte[] fingerprint(String purpose, String text);
}
