/** How pages and clients of Telegram talk; the part of it that we need, without a script from elsewhere. */
const SITE = 'https://web.telegram.org';

type Heard = (data: unknown) => void;
type Client = { postEvent: (type: string, data: string) => void };

const listeners = new Map<string, Heard>();

/** Tells the client something. */
export function tell(type: string, data: object = {}): void {
  const client = (window as { TelegramWebviewProxy?: Client }).TelegramWebviewProxy;
  if (client) client.postEvent(type, JSON.stringify(data));
  else if (window.parent !== window) {
    window.parent.postMessage(JSON.stringify({ eventType: type, eventData: data }), SITE);
  }
}

/** Calls back whenever the client says this. */
export function on(type: string, heard: Heard): void {
  listeners.set(type, heard);
}

/** Begins to listen: clients call a function, their site sends messages. */
export function listen(): void {
  const receiveEvent = (type: string, data: unknown) => listeners.get(type)?.(data);
  Object.assign(window, {
    Telegram: { WebView: { receiveEvent } },
    TelegramGameProxy: { receiveEvent },
    TelegramGameProxy_receiveEvent: receiveEvent,
  });
  window.addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source !== window.parent || origin !== SITE || typeof data !== 'string') return;
    const said = read(data);
    if (said) receiveEvent(said.eventType, said.eventData);
  });
}

function read(text: string): { eventType: string; eventData?: unknown } | undefined {
  try {
    const said: unknown = JSON.parse(text);
    return typeof said === 'object' && said !== null && 'eventType' in said && typeof said.eventType === 'string'
      ? (said as { eventType: string })
      : undefined;
  } catch {
    return undefined;
  }
}
