-- Letters about notices wait where all letters wait.
drop index notifications.notice_mail;
alter table notifications.notice drop column mail_due_at, drop column mail_tries;
