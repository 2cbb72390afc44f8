package dev.fairground.files.picture;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws pictures anew: smaller, upright, opaque, without anything that was written beside the dots. */
final class Canvas {
    private static final float QUALITY = 0.85f;

    private Canvas() {}

    /** The picture with its longer side at most that long. */
    static BufferedImage shrink(BufferedImage picture, int most) {
        var now = picture;
        // More than by half at once would leave dots out instead of mixing them.
        while (Math.max(now.getWidth(), now.getHeight()) > 2 * most) {
            now = draw(now, (now.getWidth() + 1) / 2, (now.getHeight() + 1) / 2);
        }
        var longest = Math.max(now.getWidth(), now.getHeight());
        var scale = Math.min(1.0, (double) most / longest);
        return draw(now, scaled(now.getWidth(), scale), scaled(now.getHeight(), scale));
    }

    /** The picture the way its camera was held. */
    static BufferedImage turn(BufferedImage picture, int orientation) {
        var w = picture.getWidth();
        var h = picture.getHeight();
        var turned = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
        var lies = orientation >= 5;
        var upright = new BufferedImage(lies ? h : w, lies ? w : h, BufferedImage.TYPE_INT_RGB);
        var pen = upright.createGraphics();
        pen.drawImage(picture, turned, null);
        pen.dispose();
        return upright;
    }

    /** The picture as a JPEG file with nothing in it but the picture. */
    static byte[] jpeg(BufferedImage picture) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static int scaled(int length, double scale) {
        return Math.max(1, (int) Math.round(length * scale));
    }

    private static BufferedImage draw(BufferedImage picture, int width, int height) {
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        return drawn;
    }
}
