package dev.fairground.files.picture;

import static dev.fairground.testing.AtTheSameTime.atTheSameTime;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.files.FileRefusal;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.testing.Pictures;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTests {
    private final Intake intake = new Intake();

    @AfterEach
    void close() {
        intake.close();
    }

    @Test
    void makesTwoCopiesOfItsOwn() throws IOException {
        var taken = taken(Pictures.png(3_000, 1_500));

        assertThat(taken.width()).isEqualTo(2_560);
        assertThat(taken.height()).isEqualTo(1_280);
        assertThat(read(taken.full()).getWidth()).isEqualTo(2_560);
        assertThat(read(taken.small()).getWidth()).isEqualTo(320);
        assertThat(read(taken.small()).getHeight()).isEqualTo(160);
    }

    @Test
    void leavesSmallPicturesAsLargeAsTheyAre() {
        assertThat(taken(Pictures.jpeg(40, 30)).width()).isEqualTo(40);
        assertThat(taken(Pictures.webp()).width()).isEqualTo(1);
    }

    /** Red is on the left of what was drawn; each number says where the camera's holding puts it. */
    @ParameterizedTest
    @CsvSource({
        "1, 60, 40, 5, 20", "2, 60, 40, 55, 20", "3, 60, 40, 55, 20", "4, 60, 40, 5, 20",
        "5, 40, 60, 20, 5", "6, 40, 60, 20, 5", "7, 40, 60, 20, 55", "8, 40, 60, 20, 55"
    })
    void turnsPhotographsUpright(int orientation, int width, int height, int redX, int redY) throws IOException {
        var upright = read(taken(Pictures.photograph(60, 40, orientation)).full());

        assertThat(upright.getWidth()).isEqualTo(width);
        assertThat(upright.getHeight()).isEqualTo(height);
        assertThat(new Color(upright.getRGB(redX, redY)).getRed()).isGreaterThan(200);
        assertThat(new Color(upright.getRGB(width - 1 - redX, height - 1 - redY)).getRed())
                .isLessThan(60);
    }

    @Test
    void keepsNothingThatStandsBesideThePicture() {
        var photograph = Pictures.photograph(60, 40, 6);
        assertThat(text(photograph)).contains("Exif", Pictures.SECRET);

        var taken = taken(photograph);

        assertThat(text(taken.full())).doesNotContain("Exif", Pictures.SECRET);
        assertThat(text(taken.small())).doesNotContain("Exif", Pictures.SECRET);
    }

    @Test
    void keepsNothingThatStandsBehindThePicture() {
        var taken = taken(Pictures.withPageBehind());

        assertThat(text(taken.full())).doesNotContain("script", Pictures.SECRET);
    }

    @ParameterizedTest
    @CsvSource({"30000, 30000", "8001, 1", "1, 8001", "5000, 5000", "2147483647, 2147483647"})
    void refusesWhatWouldBeTooLargeBeforeItIsDecoded(int width, int height) {
        assertThat(intake.take(Pictures.bomb(width, height))).isEqualTo(new Refused<>(FileRefusal.PICTURE_TOO_LARGE));
    }

    @Test
    void refusesPicturesThatEndTooSoon() {
        for (var picture : new byte[][] {Pictures.png(300, 300), Pictures.webp()}) {
            assertThat(intake.take(Arrays.copyOf(picture, picture.length / 2)))
                    .isEqualTo(new Refused<>(FileRefusal.UNREADABLE));
        }
        assertThat(intake.take(Arrays.copyOf(Pictures.jpeg(300, 300), 100)))
                .isEqualTo(new Refused<>(FileRefusal.UNREADABLE));
    }

    @Test
    void refusesPicturesThatClaimMoreThanTheyHold() {
        assertThat(intake.take(Pictures.bomb(4_000, 4_000))).isEqualTo(new Refused<>(FileRefusal.UNREADABLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<!doctype html><script>alert(1)</script>",
                "GIF89a\u0001",
                "%PDF-1.7",
                "PK\u0003\u0004",
                "RIFF....WAVEfmt ",
                ""
            })
    void refusesEverythingElse(String file) {
        assertThat(intake.take(file.getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(new Refused<>(FileRefusal.WRONG_TYPE));
    }

    @Test
    void refusesPicturesThatMove() {
        var webp = Arrays.copyOf("RIFF\0\0\0\0WEBPVP8X\n\0\0\0\u0002".getBytes(StandardCharsets.ISO_8859_1), 40);

        for (var moving : new byte[][] {webp, Pictures.moving()}) {
            assertThat(intake.take(moving)).isEqualTo(new Refused<>(FileRefusal.PICTURE_TOO_LARGE));
        }
    }

    @Test
    void refusesMoreBytesThanItReads() {
        assertThat(intake.take(new byte[Intake.MOST_BYTES + 1])).isEqualTo(new Refused<>(FileRefusal.TOO_LARGE));
    }

    /** The same answer that HTTP gives as 503 "files.busy". */
    @Test
    void asksToComeBackWhenTooManyWait() {
        var picture = Pictures.png(2_000, 2_000);

        var outcomes = atTheSameTime(60, _ -> intake.take(picture));

        assertThat(outcomes).contains(new Refused<>(FileRefusal.BUSY));
        assertThat(outcomes).filteredOn(Done.class::isInstance).hasSizeGreaterThanOrEqualTo(16);
    }

    private Picture taken(byte[] bytes) {
        var outcome = intake.take(bytes);
        assertThat(outcome).isInstanceOf(Done.class);
        return outcome instanceof Outcome.Done<Picture>(var picture) ? picture : new Picture(bytes, bytes, 0, 0);
    }

    private static BufferedImage read(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
