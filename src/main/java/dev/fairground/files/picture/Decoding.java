package dev.fairground.files.picture;

import dev.fairground.files.FileRefusal;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/** Reads the bytes of somebody we do not know, with bounds on everything they could ask for. */
final class Decoding {
    private static final long MOST_DOTS = 24_000_000;
    private static final int LONGEST_SIDE = 8_000;
    private static final int FULL = 2_560;
    private static final int SMALL = 320;
    private static final Duration TIME = Duration.ofSeconds(5);

    private Decoding() {}

    static Outcome<Picture> decode(PictureType type, byte[] bytes) throws IOException {
        var reader = type.reader();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(input, true, true);
            if (type.moves(bytes) || isTooLarge(reader.getWidth(0), reader.getHeight(0))) {
                return new Refused<>(FileRefusal.PICTURE_TOO_LARGE);
            }
            var decoded = read(reader);
            return decoded == null
                    ? new Refused<>(FileRefusal.UNREADABLE)
                    : new Done<>(copy(decoded, Exif.orientation(type, bytes)));
        } catch (IOException | RuntimeException unreadable) {
            // Decoders answer broken files with exceptions of every kind.
            return new Refused<>(FileRefusal.UNREADABLE);
        } finally {
            reader.dispose();
        }
    }

    private static boolean isTooLarge(int width, int height) {
        return width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_DOTS;
    }

    private static @Nullable BufferedImage read(ImageReader reader) throws IOException {
        var watch = new Watch(System.nanoTime() + TIME.toNanos());
        reader.addIIOReadProgressListener(watch);
        var picture = reader.read(0);
        return watch.stopped ? null : picture;
    }

    private static Picture copy(BufferedImage decoded, int orientation) throws IOException {
        var full = Canvas.turn(Canvas.shrink(decoded, FULL), orientation);
        return new Picture(
                Canvas.jpeg(full), Canvas.jpeg(Canvas.shrink(full, SMALL)), full.getWidth(), full.getHeight());
    }

    /** Stops a reader that takes too long. */
    private static final class Watch implements IIOReadProgressListener {
        private final long deadline;
        private boolean stopped;

        Watch(long deadline) {
            this.deadline = deadline;
        }

        @Override
        public void imageProgress(ImageReader source, float percentageDone) {
            if (System.nanoTime() - deadline > 0) {
                stopped = true;
                source.abort();
            }
        }

        @Override
        public void readAborted(ImageReader source) {
            stopped = true;
        }

        @Override
        public void sequenceStarted(ImageReader source, int minIndex) {}

        @Override
        public void sequenceComplete(ImageReader source) {}

        @Override
        public void imageStarted(ImageReader source, int imageIndex) {}

        @Override
        public void imageComplete(ImageReader source) {}

        @Override
        public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

        @Override
        public void thumbnailProgress(ImageReader source, float percentageDone) {}

        @Override
        public void thumbnailComplete(ImageReader source) {}
    }
}
