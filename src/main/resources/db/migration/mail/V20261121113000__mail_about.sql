-- Whom a letter is about, so that it goes when that person does, and where its reader stops letters of its kind.
alter table mail.letter
    add column about       uuid,
    add column unsubscribe text;
