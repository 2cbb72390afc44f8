package dev.fairground.files.picture;

/**
 * A picture as we keep it: two JPEG files of our own making.
 *
 * @param full  with its longer side at most 2560
 * @param small with its longer side at most 320
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Picture(byte[] full, byte[] small, int width, int height) {}
