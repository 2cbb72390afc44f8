/** The server judges a password for good; this much is told before it is asked. */
export const SHORTEST_PASSWORD = 10;
