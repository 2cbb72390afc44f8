create schema if not exists notifications;

-- Everybody's inbox. Texts are made when they are read, in the reader's language.
create table notifications.notice (
    id          uuid        primary key,
    user_id     uuid        not null,                 -- identity.account
    type        text        not null,
    variables   jsonb       not null,
    link        text        not null,
    dedupe      text        not null,
    at          timestamptz not null,
    read_at     timestamptz,
    mail_due_at timestamptz,                          -- when to try the letter next; null when there is none to send
    mail_tries  integer     not null default 0,
    unique (user_id, dedupe)
);

create index notice_inbox on notifications.notice (user_id, at desc, id desc);
create index notice_unread on notifications.notice (user_id) where read_at is null;
create index notice_mail on notifications.notice (mail_due_at) where mail_due_at is not null;
