package dev.fairground.files.picture;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

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
                case PNG -> Chunks.ofPng(bytes).find("eXIf");
                case WEBP -> Chunks.ofWebp(bytes).find("EXIF");
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
            if (marker == JPEG_APP1 && Chunks.fourLetters(file, file.position()).equals("Exif")) {
                return file.slice(file.position() + LENGTH_OF_HEADING, length - LENGTH_OF_HEADING);
            }
            if (marker == JPEG_SCAN) {
                break;
            }
            file.position(file.position() + length);
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
}
