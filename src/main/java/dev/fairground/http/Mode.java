package dev.fairground.http;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an installation is for: trying things with play money, or real trade. */
public enum Mode {
    @JsonProperty("demo")
    DEMO,
    @JsonProperty("live")
    LIVE
}
