package dev.fairground.people.groups;

/** What somebody is in a group. */
enum Standing {
    OWNER,
    MEMBER,
    INVITED
}
