package dev.fairground.program;

import java.util.List;

/** Lines that a module wants printed when the program is up, for example the first admin's link; a bean. */
public interface StartNotice {
    /** Smaller comes first. */
    int rank();

    List<String> lines();
}
