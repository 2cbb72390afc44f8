package dev.fairground.ton;

import java.util.Base64;
import java.util.Optional;

/** Base64 as programs write it: of either alphabet, with or without padding. */
final class Base64Text {
    private Base64Text() {}

    static Optional<byte[]> bytes(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/')));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }
}
