import { missing, unless } from '../kit/checks';
import type { Values } from '../kit/useForm';

/** The server judges a password for good; this much is told before it is asked. */
export const SHORTEST_PASSWORD = 10;

/** What of a newcomer cannot be right. */
export function checkNewcomer(values: Values): Record<string, string> {
  const { email = '', username = '', password = '' } = values;
  return {
    ...unless(/^\S+@\S+\.\S+$/.test(email.trim()), 'email', 'email'),
    ...unless(/^[A-Za-z0-9_-]{3,30}$/.test(username.trim()), 'username', 'username'),
    ...unless(password.length >= SHORTEST_PASSWORD, 'password', 'password-short'),
    ...missing(values, 'email', 'username', 'password'),
  };
}
