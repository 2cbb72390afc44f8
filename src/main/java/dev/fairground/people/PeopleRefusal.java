package dev.fairground.people;

import dev.fairground.kernel.ProblemCode;

/** Why people do not come together, or not apart. */
public enum PeopleRefusal implements ProblemCode {
    ONESELF("people.oneself", 409),
    ALREADY_FRIENDS("people.already-friends", 409),
    ALREADY_ASKED("people.already-asked", 409),
    REQUESTS_CLOSED("people.requests-closed", 409),
    BLOCKED("people.blocked", 409),
    TOO_MANY_REQUESTS("people.too-many-requests", 409),
    NOT_FRIENDS("people.not-friends", 409),
    ALREADY_IN_GROUP("people.already-in-group", 409),
    GROUP_FULL("people.group-full", 409),
    TOO_MANY_GROUPS("people.too-many-groups", 409),
    OWNER_STAYS("people.owner-stays", 409);

    private final String code;
    private final int status;

    PeopleRefusal(String code, int status) {
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
