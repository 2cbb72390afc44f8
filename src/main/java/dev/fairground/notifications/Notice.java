package dev.fairground.notifications;

import dev.fairground.kernel.UserId;
import java.time.Instant;
import java.util.Map;

/**
 * Something a person should know.
 *
 * @param type      names the templates: {@code market.order-delivered}
 * @param variables what the templates need; plain text
 * @param link      path of the page to open, {@code /orders/<id>}
 * @param at        when it happened: inboxes are in this order
 * @param dedupe    the same text twice for one recipient means the same notice: sent once
 */
public record Notice(UserId to, String type, Map<String, String> variables, String link, Instant at, String dedupe) {}
