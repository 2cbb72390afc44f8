package dev.fairground.files.picture;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** The kinds of pictures that are taken, known by their first bytes: names and headers are only claims. */
enum PictureType {
    JPEG {
        @Override
        boolean begins(byte[] bytes) {
            return startsWith(bytes, 0, 0xFF, 0xD8, 0xFF);
        }
    },
    PNG {
        @Override
        boolean begins(byte[] bytes) {
            return startsWith(bytes, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n');
        }

        @Override
        boolean moves(byte[] bytes) {
            return Chunks.ofPng(bytes).find("acTL").hasRemaining();
        }
    },
    WEBP {
        @Override
        boolean begins(byte[] bytes) {
            return startsWith(bytes, 0, 'R', 'I', 'F', 'F') && startsWith(bytes, 8, 'W', 'E', 'B', 'P', 'V', 'P', '8');
        }

        @Override
        boolean moves(byte[] bytes) {
            return bytes.length > FLAGS && bytes[15] == 'X' && (bytes[FLAGS] & ANIMATION) != 0;
        }

        @Override
        ImageReader reader() throws IOException {
            return new WebPImageReaderSpi().createReaderInstance(null);
        }
    };

    private static final int FLAGS = 20;
    private static final int ANIMATION = 2;

    /** The kind these bytes are of, if they are of one. */
    static Optional<PictureType> of(byte[] bytes) {
        return Arrays.stream(values()).filter(type -> type.begins(bytes)).findFirst();
    }

    abstract boolean begins(byte[] bytes);

    /** Whether it has more than one frame. */
    boolean moves(byte[] bytes) {
        return false;
    }

    /** A new reader of this kind. */
    ImageReader reader() throws IOException {
        return ImageIO.getImageReadersByFormatName(name()).next();
    }

    private static boolean startsWith(byte[] bytes, int from, int... beginning) {
        if (bytes.length < from + beginning.length) {
            return false;
        }
        for (var i = 0; i < beginning.length; i++) {
            if ((bytes[from + i] & 0xFF) != beginning[i]) {
                return false;
            }
        }
        return true;
    }
}
