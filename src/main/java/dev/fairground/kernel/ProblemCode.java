package dev.fairground.kernel;

/** A reason for saying no: implemented by enums whose codes and statuses are the contract with clients. */
public interface ProblemCode {
    /** {@code module.kebab-case}, never renamed and never used again for something else. */
    String code();

    /** The HTTP status this refusal is answered with. */
    int status();
}
