package dev.fairground.files.picture;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The one thing we want from what cameras write beside a picture: which way is up. */
final class Exif {
    private static final int UPRIGHT = 1;
    private static final int ORIENTATION = 0x0112;
    private static final int JPEG_SEGMENT = 0xFF;
    private static final int JPEG_APP1 = 0xE1;
    private static final int JPEG_SCAN = 0xDA;
    private static final int LENGTH_OF_HEADING = 6; // "Exif", zero, zero
    private static final int LENGTH_OF_ENTRY = 12;

    private Exif() {}

    /** 1 to 8 as the standard counts them; upright where nothing readable says otherwise. */
    static int orientation(PictureType type, byte[] bytes) {
        try {
            var block = switch (type) {
                case JPEG -> jpeg(ByteBuffer.wrap(bytes));
                case PNG -> chunks(ByteBuffer.wrap(bytes), 8, 4, "eXIf");
                case WEBP -> chunks(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN), 12, 0, "EXIF");
            };
            return tiff(block);
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            return UPRIGHT;
        }
    }

    private static ByteBuffer jpeg(ByteBuffer file) {
        file.position(2);
        while ((file.get() & 0xFF) == JPEG_SEGMENT) {
            var marker = file.get() & 0xFF;
            var length = (file.getShort() & 0xFFFF) - 2;
            if (marker == JPEG_APP1 && fourLetters(file, file.position()).equals("Exif")) {
                return file.slice(file.position() + LENGTH_OF_HEADING, length - LENGTH_OF_HEADING);
            }
            if (marker == JPEG_SCAN) {
                break;
            }
            file.position(file.position() + length);
        }
        return ByteBuffer.allocate(0);
    }

    /** PNG writes the length before the name and a checksum behind the content, WebP pads it to an even length. */
    private static ByteBuffer chunks(ByteBuffer file, int start, int checksum, String wanted) {
        var lengthFirst = checksum > 0;
        for (var at = start; at + 8 <= file.limit(); ) {
            var length = file.getInt(lengthFirst ? at : at + 4);
            if (fourLetters(file, lengthFirst ? at + 4 : at).equals(wanted)) {
                return file.slice(at + 8, length);
            }
            at = Math.addExact(at, Math.addExact(8 + checksum, lengthFirst ? length : length + (length & 1)));
            if (length < 0) {
                break;
            }
        }
        return ByteBuffer.allocate(0);
    }

    private static int tiff(ByteBuffer block) {
        if (block.limit() < 8) {
            return UPRIGHT;
        }
        block.order(block.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = block.getInt(4);
        var entries = block.getShort(directory) & 0xFFFF;
        for (var i = 0; i < entries; i++) {
            var entry = directory + 2 + i * LENGTH_OF_ENTRY;
            if ((block.getShort(entry) & 0xFFFF) == ORIENTATION) {
                var value = block.getShort(entry + 8);
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static String fourLetters(ByteBuffer file, int from) {
        return StandardCharsets.ISO_8859_1.decode(file.slice(from, 4)).toString();
    }
}
