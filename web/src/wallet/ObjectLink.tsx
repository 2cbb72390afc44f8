import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Entry } from '../api/types';
import classes from './wallet.module.css';

/** What money moved for, as a way to its page where it has one. */
export function ObjectLink({ object, name }: { object: Entry['object']; name: string }) {
  switch (object.type) {
    case 'order':
      return (
        <Link to="/orders/$id" params={{ id: object.id }} className={classes.link}>
          {name}
        </Link>
      );
    case 'payout':
      return (
        <Link to="/wallet/payouts" className={classes.link}>
          {name}
        </Link>
      );
    default:
      return <Text>{name}</Text>;
  }
}
