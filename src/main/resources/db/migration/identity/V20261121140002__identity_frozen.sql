-- Since when somebody may not trade because a payment of theirs was taken back; a suspension or a ban may lie over it.
alter table identity.account
    add column frozen_at timestamptz;
