package dev.fairground.kernel;

/**
 * What is wrong with one field of a request.
 *
 * @param path    where, as the client wrote it: {@code attrs.level}, {@code stock}
 * @param code    kebab-case, stable: {@code required}, {@code too-small}
 * @param message one English sentence for logs and API users; the web shows its own text by code
 */
public record FieldError(String path, String code, String message) {}
