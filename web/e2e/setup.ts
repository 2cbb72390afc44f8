import { start, stop } from './program.ts';

/** One program for all journeys. */
export default async function setup(): Promise<() => Promise<void>> {
  const ready = await start();
  process.env.JOURNEY_URL = ready.url;
  process.env.JOURNEY_DATA = ready.data;
  process.env.JOURNEY_BUYER = ready.buyer;
  process.env.JOURNEY_SELLER = ready.seller;
  process.env.JOURNEY_ADMIN = ready.adminLink;
  return stop;
}
