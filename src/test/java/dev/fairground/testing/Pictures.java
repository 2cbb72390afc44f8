package dev.fairground.testing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Files that people send as pictures: honest ones and others. */
public final class Pictures {
    /** What no copy of ours may contain. */
    public static final String SECRET = "N55.7558 E37.6173 at home";

    private static final int ORIENTATION = 0x0112;
    private static final int ARTIST = 0x013B;

    private Pictures() {}

    /** Left half red, right half blue. */
    public static byte[] png(int width, int height) {
        return write(drawn(width, height), "png");
    }

    /** Left half red, right half blue. */
    public static byte[] jpeg(int width, int height) {
        return write(drawn(width, height), "jpeg");
    }

    /** One dot. */
    public static byte[] webp() {
        return Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
    }

    /** A photograph held the other way round, with the place where it was taken beside it. */
    public static byte[] photograph(int width, int height, int orientation) {
        var plain = jpeg(width, height);
        var exif = exif(orientation);
        var file = ByteBuffer.allocate(plain.length + exif.length + 4);
        file.put(plain, 0, 2).putShort((short) 0xFFE1).putShort((short) (exif.length + 2));
        return file.put(exif).put(plain, 2, plain.length - 2).array();
    }

    /** A small PNG file that says it is as large as that. */
    public static byte[] bomb(int width, int height) {
        var file = png(2, 2);
        var header = ByteBuffer.wrap(file);
        header.putInt(16, width).putInt(20, height);
        var sum = new CRC32();
        sum.update(file, 12, 17);
        header.putInt(29, (int) sum.getValue());
        return file;
    }

    /** A PNG file that says, before its first picture, how many it plays. */
    public static byte[] moving() {
        var still = png(8, 8);
        var behindHeader = 8 + 8 + 13 + 4;
        var frames = ByteBuffer.allocate(20);
        frames.putInt(8)
                .put("acTL".getBytes(StandardCharsets.US_ASCII))
                .putInt(2)
                .putInt(0);
        var sum = new CRC32();
        sum.update(frames.array(), 4, 12);
        frames.putInt((int) sum.getValue());
        return ByteBuffer.allocate(still.length + frames.capacity())
                .put(still, 0, behindHeader)
                .put(frames.array())
                .put(still, behindHeader, still.length - behindHeader)
                .array();
    }

    /** A picture with a page behind it. */
    public static byte[] withPageBehind() {
        return join(png(8, 8), ("<html><script>alert('" + SECRET + "')</script>").getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] exif(int orientation) {
        var secret = (SECRET + "\0").getBytes(StandardCharsets.US_ASCII);
        var block = ByteBuffer.allocate(6 + 8 + 2 + 24 + 4 + secret.length).order(ByteOrder.LITTLE_ENDIAN);
        block.put("Exif\0\0II*\0".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 2);
        block.putShort((short) ORIENTATION).putShort((short) 3).putInt(1).putInt(orientation);
        block.putShort((short) ARTIST).putShort((short) 2).putInt(secret.length).putInt(8 + 2 + 24 + 4);
        return block.putInt(0).put(secret).array();
    }

    private static BufferedImage drawn(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width, height);
        pen.dispose();
        return picture;
    }

    private static byte[] write(BufferedImage picture, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] join(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }
}
