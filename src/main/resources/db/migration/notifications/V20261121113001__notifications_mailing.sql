-- Who gets letters about notices; the token stands in each letter and stops them without signing in.
create table notifications.mailing (
    user_id uuid    primary key,                      -- identity.account
    token   text    not null unique check (length(token) = 32),
    letters boolean not null default true
);
