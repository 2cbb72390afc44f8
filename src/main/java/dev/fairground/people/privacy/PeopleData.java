package dev.fairground.people.privacy;

import dev.fairground.kernel.Store;
import dev.fairground.people.profile.ProfileRows;
import dev.fairground.program.PersonRows;
import dev.fairground.program.PersonalData;
import java.util.List;
import org.intellij.lang.annotations.Language;

/** What somebody tells of themselves, and their ties; a group goes with its owner. */
@Store
class PeopleData implements PersonalData {
    @Language("sql")
    private static final String PROFILE = """
            select coalesce(jsonb_agg(to_jsonb(p) - 'account_id'), '[]')::text
              from people.profile as p
             where p.account_id = :user
            """;

    @Language("sql")
    private static final String TIES = """
            select coalesce(jsonb_agg(to_jsonb(t) order by t.at), '[]')::text
              from (select 'friend' as kind, case when f.low_id = :user then f.high_id else f.low_id end as other,
                           f.since as at
                      from people.friendship as f where :user in (f.low_id, f.high_id)
                     union all
                    select 'asked', r.recipient_id, r.at from people.friend_request as r where r.requester_id = :user
                     union all
                    select 'asked by', r.requester_id, r.at from people.friend_request as r where r.recipient_id = :user
                     union all
                    select 'blocked', b.blocked_id, b.at from people.block as b where b.blocker_id = :user) as t
            """;

    @Language("sql")
    private static final String GROUPS = """
            select coalesce(jsonb_agg(jsonb_build_object('name', c.name, 'state', m.state, 'at', m.at)), '[]')::text
              from people.circle_member as m
              join people.circle as c on c.id = m.circle_id
             where m.user_id = :user
            """;

    @Language("sql")
    private static final String ERASE = """
            with requests as (
                delete from people.friend_request where :user in (requester_id, recipient_id)),
            friendships as (
                delete from people.friendship where :user in (low_id, high_id)),
            blocks as (
                delete from people.block where :user in (blocker_id, blocked_id)),
            memberships as (
                delete from people.circle_member as m
                 using people.circle as c
                 where c.id = m.circle_id and m.user_id = :user and c.owner_id <> :user),
            circles as (
                delete from people.circle where owner_id = :user)
            delete from people.profile where account_id = :user
            """;

    private final PersonRows rows;
    private final ProfileRows profiles;

    PeopleData(PersonRows rows, ProfileRows profiles) {
        this.rows = rows;
        this.profiles = profiles;
    }

    @Override
    public String module() {
        return "people";
    }

    @Override
    public List<Part> export(Person person) {
        return List.of(
                Part.json("profile", rows.json(PROFILE, person)),
                Part.json("ties", rows.json(TIES, person)),
                Part.json("groups", rows.json(GROUPS, person)));
    }

    @Override
    public void lock(Person person) {
        profiles.lock(List.of(person.id()));
    }

    @Override
    public void erase(Person person) {
        rows.change(ERASE, person);
    }
}
