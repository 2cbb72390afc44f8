package dev.fairground.compat.questcity;

/** What all old paths have in common: where they stand, and until when. */
final class QuestCity {
    static final String API = "/compat/questcity/api/v1";
    static final String SINCE = "2026-11-21T00:00:00Z";
    static final String SUNSET = "2027-11-30T00:00:00Z";
    static final String PAGE = "/docs/compat.md";

    private QuestCity() {}
}
