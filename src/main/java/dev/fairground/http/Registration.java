package dev.fairground.http;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether newcomers may make accounts for themselves. */
public enum Registration {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("closed")
    CLOSED
}
