create schema if not exists mail;

-- Letters that wait to be carried. What was carried is deleted: some letters hold codes.
create table mail.letter (
    id        uuid        primary key,
    recipient text        not null,
    subject   text        not null,
    text      text        not null,
    page      text        not null,
    tries     integer     not null default 0,
    at        timestamptz not null,
    due_at    timestamptz                             -- when to try next; null when it was given up
);

create index letter_due on mail.letter (due_at) where due_at is not null;
