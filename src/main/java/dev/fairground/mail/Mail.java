package dev.fairground.mail;

/**
 * A letter.
 *
 * @param to   one e-mail address
 * @param text plain text
 */
public record Mail(String to, String subject, String text) {}
