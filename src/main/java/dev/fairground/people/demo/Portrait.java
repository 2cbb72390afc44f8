package dev.fairground.people.demo;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Draws a picture for a name: a mask of the fair, the same at every run. */
final class Portrait {
    private static final int SIDE = 480;

    private Portrait() {}

    static byte[] of(String name) {
        var dice = new Random(name.hashCode());
        var hue = dice.nextFloat();
        var picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.getHSBColor(hue, 0.45f, 0.35f));
        pen.fill(new Rectangle2D.Double(0, 0, SIDE, SIDE));
        pen.setColor(Color.getHSBColor(hue + 0.5f, 0.35f, 0.95f));
        pen.fill(new Ellipse2D.Double(90, 70, 300, 350));
        pen.setColor(Color.getHSBColor(hue, 0.6f, 0.25f));
        var eye = 34 + dice.nextInt(30);
        pen.fill(new Ellipse2D.Double(165 - eye / 2.0, 210, eye, eye));
        pen.fill(new Ellipse2D.Double(315 - eye / 2.0, 210, eye, eye));
        var mouth = 70 + dice.nextInt(90);
        pen.fillArc(240 - mouth / 2, 290, mouth, 60, 180, 180);
        pen.setColor(Color.getHSBColor(hue + 0.12f, 0.7f, 1f));
        for (var i = 0; i < 3 + dice.nextInt(4); i++) {
            pen.fill(new Ellipse2D.Double(dice.nextInt(SIDE), dice.nextInt(80), 26, 26));
        }
        pen.dispose();
        return png(picture);
    }

    private static byte[] png(BufferedImage picture) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
