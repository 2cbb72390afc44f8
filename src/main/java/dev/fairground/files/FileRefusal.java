package dev.fairground.files;

import dev.fairground.kernel.ProblemCode;

/** Why a file is not taken in. */
public enum FileRefusal implements ProblemCode {
    TOO_LARGE("files.too-large", 413),
    WRONG_TYPE("files.wrong-type", 415),
    PICTURE_TOO_LARGE("files.picture-too-large", 422),
    UNREADABLE("files.unreadable", 422),
    QUOTA_EXCEEDED("files.quota-exceeded", 409),
    BUSY("files.busy", 503);

    private final String code;
    private final int status;

    FileRefusal(String code, int status) {
        this.code = code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }
}
