package dev.fairground.people.profile;

/**
 * To whom somebody shows what.
 *
 * @param friends who sees the list of friends
 * @param search  who finds this person by the name
 * @param requests who may ask for friendship: everybody or nobody
 */
public record Privacy(Audience bio, Audience links, Audience friends, Audience search, Audience requests) {}
