package dev.fairground.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairground.jobs.Jobs;
import dev.fairground.testing.ModuleTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class OutboxTests {
    @Inject
    Events events;

    @Inject
    Jobs jobs;

    @Inject
    DeadLetters deadLetters;

    @Inject
    Deliveries deliveries;

    @Inject
    Diary diary;

    @Inject
    Jdbi db;

    @BeforeEach
    void beginAnew() {
        db.useHandle(h -> h.execute("truncate events.event, events.delivery"));
        db.useHandle(h -> h.execute("create table if not exists events.diary (event uuid primary key, line text)"));
        db.useHandle(h -> h.execute("truncate events.diary"));
        diary.failing = "nothing";
        diary.heard.clear();
    }

    @Test
    void deliversAfterTheCommitAndKeepsNothing() {
        publish("a:1", "first");

        jobs.runDue();

        assertThat(diary.lines()).containsExactly("first");
        assertThat(count("events.event")).isZero();
        assertThat(count("events.delivery")).isZero();
    }

    @Test
    void forgetsWhatWasRolledBack() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    events.publish(List.of(new Written("a:1", "never")));
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        jobs.runDue();

        assertThat(diary.lines()).isEmpty();
    }

    @Test
    void keepsTheOrderOfOneSubject() {
        for (var i = 0; i < 60; i++) {
            publish("a:" + i % 3, "a:" + i % 3 + " " + i / 3);
        }

        jobs.runDue();

        for (var subject = 0; subject < 3; subject++) {
            var prefix = "a:" + subject + " ";
            var own =
                    diary.heard.stream().filter(line -> line.startsWith(prefix)).toList();
            assertThat(own).hasSize(20);
            for (var i = 0; i < 20; i++) {
                assertThat(own.get(i)).isEqualTo(prefix + i);
            }
        }
    }

    @Test
    void undoesWhatAListenerDidBeforeItFailed() {
        diary.failing = "second";
        publish("a:1", "first");
        publish("b:1", "second");

        jobs.runDue();

        assertThat(diary.lines()).containsExactly("first");
        assertThat(count("events.delivery")).isEqualTo(1);
    }

    @Test
    void letsASubjectWaitForItsFailedEventOnly() {
        diary.failing = "one";
        publish("a:1", "one");
        publish("a:1", "two");
        publish("b:1", "three");

        jobs.runDue();
        assertThat(diary.lines()).containsExactly("three");

        diary.failing = "nothing";
        db.useHandle(h -> h.execute("update events.delivery set due_at = now()"));
        jobs.runDue();
        assertThat(diary.lines()).containsExactlyInAnyOrder("one", "two", "three");
    }

    @Test
    void givesUpAfterTenTriesAndRepeatsByHand() {
        diary.failing = "hopeless";
        publish("a:1", "hopeless");
        for (var i = 0; i < Deliveries.TRIES; i++) {
            db.useHandle(h -> h.execute("update events.delivery set due_at = now()"));
            jobs.runDue();
        }

        assertThat(deadLetters.list())
                .singleElement()
                .satisfies(letter -> assertThat(letter.listener()).isEqualTo("test.diary"));

        diary.failing = "nothing";
        assertThat(deadLetters.retry()).isEqualTo(1);
        jobs.runDue();
        assertThat(diary.lines()).containsExactly("hopeless");
        assertThat(deadLetters.list()).isEmpty();
    }

    @Test
    void tellsHowLongTheOldestHasWaited() {
        publish("a:1", "late");
        db.useHandle(h -> h.execute("update events.event set written_at = now() - interval '90 seconds'"));

        assertThat(deliveries.oldest().toSeconds()).isBetween(90L, 120L);

        jobs.runDue();
        assertThat(deliveries.oldest()).isZero();
    }

    private void publish(String subject, String line) {
        QuarkusTransaction.requiringNew().run(() -> events.publish(List.of(new Written(subject, line))));
    }

    private int count(String table) {
        return db.withHandle(h -> h.createQuery("select count(*) from " + table)
                .mapTo(Integer.class)
                .one());
    }

    /** Something that happens in tests only. */
    @EventType("test.written")
    record Written(String subject, String line) implements Event {}

    /** Notes what it hears; refuses lines it is told to refuse, after having written them. */
    @Singleton
    static class Diary implements Listener<Written> {
        volatile String failing = "nothing";
        final List<String> heard = new CopyOnWriteArrayList<>();

        @Inject
        Jdbi db;

        List<String> lines() {
            return db.withHandle(h -> h.createQuery("select line from events.diary")
                    .mapTo(String.class)
                    .list());
        }

        @Override
        public String id() {
            return "test.diary";
        }

        @Override
        public Class<Written> listensTo() {
            return Written.class;
        }

        @Override
        public void on(Happened<Written> happened) {
            note(happened.id(), happened.event().line());
            if (happened.event().line().equals(failing)) {
                throw new IllegalStateException("refused");
            }
            heard.add(happened.event().line());
        }

        private void note(UUID event, String line) {
            db.useHandle(h -> h.createUpdate("insert into events.diary values (:event, :line)")
                    .bind("event", event)
                    .bind("line", line)
                    .execute());
        }
    }
}
