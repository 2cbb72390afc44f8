package dev.fairground.people.demo;

import dev.fairground.demo.DemoPeople;
import dev.fairground.demo.DemoPeople.Person;
import dev.fairground.people.groups.CreateGroup;
import dev.fairground.people.groups.GroupId;
import dev.fairground.people.groups.InviteFriend;
import dev.fairground.people.groups.JoinGroup;
import dev.fairground.people.ties.AskFriend;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Friends, requests and a group for the people of the demo data. */
@ApplicationScoped
class DemoTies {
    private static final int FRIENDS = 4;
    private static final int ASKING = 2;

    private final AskFriend askFriend;
    private final CreateGroup createGroup;
    private final InviteFriend inviteFriend;
    private final JoinGroup joinGroup;

    DemoTies(AskFriend askFriend, CreateGroup createGroup, InviteFriend inviteFriend, JoinGroup joinGroup) {
        this.askFriend = askFriend;
        this.createGroup = createGroup;
        this.inviteFriend = inviteFriend;
        this.joinGroup = joinGroup;
    }

    /** Ties the ready buyer to some others and says how many friends that made. */
    int tie(DemoPeople people) {
        var buyer = people.buyer();
        var others = people.buyers().stream()
                .filter(person -> !person.id().equals(buyer.id()))
                .toList();
        var friends = others.stream().limit(FRIENDS).toList();
        friends.forEach(friend -> befriend(buyer, friend));
        befriend(buyer, people.seller());
        others.stream().skip(FRIENDS).limit(ASKING).forEach(other -> ask(other, buyer));
        others.stream().skip(FRIENDS + ASKING).limit(ASKING).forEach(other -> ask(buyer, other));

        fill(PeopleDemo.done(createGroup.create(buyer.id(), "Evening raid")), buyer, friends);
        return friends.size() + 1;
    }

    /** All but the first of the friends have come in. */
    private void fill(GroupId group, Person owner, List<Person> friends) {
        for (var friend : friends) {
            PeopleDemo.done(inviteFriend.invite(owner.id(), group, friend.id()));
        }
        friends.stream().skip(1).forEach(friend -> joinGroup.join(friend.id(), group));
    }

    private void befriend(Person one, Person other) {
        ask(one, other);
        ask(other, one);
    }

    private void ask(Person one, Person other) {
        PeopleDemo.done(askFriend.ask(one.id(), other.id()));
    }
}
