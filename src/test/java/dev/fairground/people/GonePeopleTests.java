package dev.fairground.people;

import static dev.fairground.people.Folk.asks;
import static dev.fairground.people.Folk.blocks;
import static dev.fairground.testing.AtTheSameTime.atTheSameTime;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.identity.privacy.EraseAccount;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@ModuleTest
class GonePeopleTests {
    @Inject
    EraseAccount eraseAccount;

    @Inject
    Jdbi db;

    @Test
    void leaveNothingBehindThatCrossedTheirErasure() {
        for (var round = 0; round < 20; round++) {
            var one = Person.registers();
            var gone = Person.registers();

            var outcomes = atTheSameTime(3, n -> switch (n) {
                case 0 -> asks(one, gone.id()).statusCode();
                case 1 -> blocks(one, gone).statusCode();
                default -> eraseAccount.erase(gone.id()) instanceof Done ? 200 : 409;
            });

            assertThat(outcomes.getFirst()).isIn(201, 404, 409);
            assertThat(outcomes.get(1)).isIn(204, 404);
            assertThat(outcomes.getLast()).isEqualTo(200);
            assertThat(traces(gone)).isZero();
        }
    }

    private int traces(Person person) {
        return db.withHandle(h -> h.createQuery("""
                        select (select count(*) from people.friend_request where :id in (requester_id, recipient_id))
                             + (select count(*) from people.block where :id in (blocker_id, blocked_id))
                             + (select count(*) from people.profile where account_id = :id)
                        """)
                .bind("id", person.id().value())
                .mapTo(Integer.class)
                .one());
    }
}
