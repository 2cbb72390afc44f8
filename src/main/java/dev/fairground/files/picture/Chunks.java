package dev.fairground.files.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The named pieces that PNG and WebP files are made of: PNG writes the length before the name and a checksum behind the
 * content, WebP pads it to an even length.
 */
record Chunks(ByteBuffer file, int start, boolean ofPng) {
    private static final int HEADING = 8;
    private static final int CHECKSUM = 4;

    static Chunks ofPng(byte[] bytes) {
        return new Chunks(ByteBuffer.wrap(bytes), 8, true);
    }

    static Chunks ofWebp(byte[] bytes) {
        return new Chunks(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN), 12, false);
    }

    /** The content of the first chunk of this name; empty where there is none. */
    ByteBuffer find(String name) {
        for (var at = start; at + HEADING <= file.limit(); ) {
            var length = file.getInt(ofPng ? at : at + 4);
            if (fourLetters(file, ofPng ? at + 4 : at).equals(name)) {
                return file.slice(at + HEADING, length);
            }
            if (length < 0) {
                break;
            }
            at = Math.addExact(
                    at + HEADING, ofPng ? Math.addExact(length, CHECKSUM) : Math.addExact(length, length & 1));
        }
        return ByteBuffer.allocate(0);
    }

    static String fourLetters(ByteBuffer file, int from) {
        return StandardCharsets.ISO_8859_1.decode(file.slice(from, 4)).toString();
    }
}
