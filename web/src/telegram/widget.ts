/** Telegram's Login Widget without its script: its page tells ours who somebody is, behind the address. */
const KEPT = 'fg.telegram-widget';
const PATH = '/telegram-return';

/** What somebody went there for. */
export type Errand = { state: string; next: string; link: boolean };

/** Somebody back from Telegram: what it said about them, as our server takes it; nothing where they would not. */
export type Return = Errand & { said: string | undefined };

/** Goes to Telegram. Only a return that this tab asked for is believed: nobody is signed in by a link of others. */
export function goToTelegram(page: string, next: string, link: boolean): void {
  const state = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16)).join('');
  sessionStorage.setItem(KEPT, JSON.stringify({ state, next, link } satisfies Errand));
  const back = `${location.origin}${PATH}?${new URLSearchParams({ state }).toString()}`;
  location.assign(`${page}&${new URLSearchParams({ return_to: back }).toString()}`);
}

/** What this page came back with; a page that waits for its texts is begun anew and asks again. */
let taken: Return | undefined;

/** Reads what is behind the address and hides it there. */
export function takeReturn(state: string): Return | undefined {
  taken = returned(state) ?? taken;
  return taken;
}

function returned(state: string): Return | undefined {
  const told = /^#tgAuthResult=([\w+/=-]+)$/.exec(location.hash)?.[1];
  const errand = kept();
  if (told === undefined || errand?.state !== state) return undefined;
  history.replaceState(history.state, '', PATH);
  return { ...errand, said: saidIn(told) };
}

function kept(): Errand | undefined {
  try {
    const text = sessionStorage.getItem(KEPT);
    sessionStorage.removeItem(KEPT);
    return text === null ? undefined : (JSON.parse(text) as Errand);
  } catch {
    return undefined;
  }
}

/** The fields that Telegram signed, as a query string. */
export function saidIn(told: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(told.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
    const fields: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof fields !== 'object' || fields === null) return undefined;
    return new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, String(value)])).toString();
  } catch {
    return undefined;
  }
}
