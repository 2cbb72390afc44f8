package dev.fairground.identity.ways;

import java.util.stream.Stream;

/** The ways in that the operator has set up; a bean of each slice that has some. */
public interface WaysOffered {
    Stream<OfferedWay> ways();
}
