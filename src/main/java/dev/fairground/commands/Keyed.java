package dev.fairground.commands;

import java.util.UUID;

/** A wish that carries the command it came with. */
public interface Keyed {
    Command command();

    /** The object this wish makes or changes; chosen beforehand, so that a repeat can be answered with it. */
    UUID object();
}
