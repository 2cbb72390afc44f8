import { one } from './query';

/** What the frame around every page shows of whoever is signed in. */
export const walletQuery = () => one('/wallet');
export const unreadQuery = () => one('/notices/unread');
/** What one accepted, and whether the terms have changed since. */
export const termsQuery = () => one('/me/terms');
