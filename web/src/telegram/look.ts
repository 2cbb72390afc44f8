import { forceScheme } from '../app/scheme';
import { colours } from './launch';

/** Which of our tokens take which of Telegram's colours. */
const TOKENS = {
  bg_color: ['--fg-ground'],
  text_color: ['--fg-text'],
  button_color: ['--fg-primary', '--fg-primary-hover'],
  button_text_color: ['--fg-on-primary'],
} as const;

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

/** Puts on the colours of Telegram; ours fill the rest, in the scheme that fits them. */
export function wear(theme: Record<string, string>): void {
  const style = document.documentElement.style;
  for (const [colour, tokens] of Object.entries(TOKENS)) {
    const value = theme[colour];
    if (value) tokens.forEach((token) => style.setProperty(token, value));
  }
  if (theme.bg_color) forceScheme(isDark(theme.bg_color) ? 'dark' : 'light');
}

/** What a change of theme says. */
export function themeIn(data: unknown): Record<string, string> {
  return typeof data === 'object' && data !== null && 'theme_params' in data ? colours(data.theme_params) : {};
}

export function isDark(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

const areas = new Map<string, Record<string, number>>();

/** Stays clear of what stands at the edges: holes in the screen, and buttons of Telegram beside them. */
export function stayClear(of: string, data: unknown): void {
  areas.set(of, numbers(data));
  for (const side of SIDES) {
    const pixels = [...areas.values()].reduce((sum, area) => sum + (area[side] ?? 0), 0);
    document.documentElement.style.setProperty(`--fg-safe-${side}`, `${pixels}px`);
  }
}

function numbers(data: unknown): Record<string, number> {
  if (typeof data !== 'object' || data === null) return {};
  return Object.fromEntries(
    Object.entries(data).filter((entry): entry is [string, number] => Number.isFinite(entry[1])),
  );
}
