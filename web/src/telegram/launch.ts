/** What Telegram told the Mini App when it opened it. */
export type Launch = { initData: string; startParam: string; theme: Record<string, string> };

const KEPT = 'fg.telegram';
/** What the page was opened with; framed by another site it may have no storage to look it up in. */
let told: string | undefined;

/** Whether a client of Telegram shows this page: in a view of its own, or on its site, which alone may frame it. */
export function isInside(): boolean {
  return 'TelegramWebviewProxy' in window || window.parent !== window;
}

/** Reads the launch from the address and hides it there: it lets its holder in, and pages are shared by address. */
export function takeLaunch(): Launch | undefined {
  if (!isInside()) return undefined;
  const opened = new URLSearchParams(location.hash.slice(1));
  if (opened.has('tgWebAppData')) {
    history.replaceState(history.state, '', location.pathname + location.search);
    told = opened.toString();
    keep(told);
  }
  told ??= reloaded();
  return told === undefined ? undefined : launchOf(new URLSearchParams(told));
}

/** For a page that is reloaded; where nothing may be kept, Telegram opens it anew. */
function keep(opened: string): void {
  try {
    sessionStorage.setItem(KEPT, opened);
  } catch {
    /* storage is off */
  }
}

function reloaded(): string | undefined {
  try {
    return sessionStorage.getItem(KEPT) ?? undefined;
  } catch {
    return undefined;
  }
}

export function launchOf(told: URLSearchParams): Launch {
  const initData = told.get('tgWebAppData') ?? '';
  const startParam = new URLSearchParams(initData).get('start_param') ?? told.get('tgWebAppStartParam') ?? '';
  return { initData, startParam, theme: themeOf(told.get('tgWebAppThemeParams') ?? '{}') };
}

/** The colours among what was said, and nothing else. */
export function colours(said: unknown): Record<string, string> {
  if (typeof said !== 'object' || said === null) return {};
  return Object.fromEntries(
    Object.entries(said).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && /^#[0-9a-f]{6}$/i.test(entry[1]),
    ),
  );
}

function themeOf(text: string): Record<string, string> {
  try {
    return colours(JSON.parse(text));
  } catch {
    return {};
  }
}
