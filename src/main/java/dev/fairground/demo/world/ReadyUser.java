package dev.fairground.demo.world;

import java.util.List;

/** Somebody a visitor of the demo can sign in as; the password is made for each installation and shown at each start. */
record ReadyUser(String username, String password, String displayName, String lang) {
    PeopleFile.Entry entry() {
        return new PeopleFile.Entry(username, displayName, lang, List.of());
    }
}
