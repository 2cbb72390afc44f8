import { BASE } from './http';
import { preferredLanguage } from './language';

let firstData: Map<string, unknown> | undefined;

/** The path with its parameters in one order, so that equal questions have equal names. */
export function canonical(path: string): string {
  const [place = '', query = ''] = path.split('?');
  const params = new URLSearchParams(query);
  params.sort();
  const short = place.startsWith(BASE) ? place.slice(BASE.length) : place;
  return params.size === 0 ? short : `${short}?${params.toString()}`;
}

/** Answers the server has written into the page, so that the first view needs no second trip. */
export function answered<T>(path: string): T | undefined {
  firstData ??= read();
  return firstData.get(canonical(path)) as T | undefined;
}

function read(): Map<string, unknown> {
  const element = document.getElementById('first-data');
  if (!element || (element.dataset.lang ?? preferredLanguage()) !== preferredLanguage()) return new Map();
  const answers = JSON.parse(element.textContent) as Record<string, unknown>;
  return new Map(Object.entries(answers).map(([path, answer]) => [canonical(path), answer]));
}

/** Forgets what came with the page: it was written for a guest and in one language. */
export function forgetFirstData(): void {
  firstData = new Map();
}
