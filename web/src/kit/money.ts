import type { Language } from '../api/language';
import type { Commission, Money } from '../api/types';

const SYMBOLS: Record<string, string> = { RUB: '₽', USD: '$', EUR: '€', GBP: '£', KZT: '₸', UAH: '₴' };
const NO_BREAK = '\u00a0';
const MINUS = '\u2212';

/** How many decimals a currency has; what the browser does not know has two. */
export function exponentOf(currency: string): number {
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

/** `1 200,00 ₽` in Russian, `₽1,200.00` in English; the minus stands before everything. */
export function formatMoney({ amount, currency }: Money, language: Language): string {
  const minor = BigInt(amount);
  const digits = formatDigits(minor < 0n ? -minor : minor, exponentOf(currency), language);
  const sign = minor < 0n ? MINUS : '';
  const symbol = symbolOf(currency);
  if (language === 'ru') return `${sign}${digits}${NO_BREAK}${symbol}`;
  return symbol.length > 1 ? `${sign}${symbol}${NO_BREAK}${digits}` : `${sign}${symbol}${digits}`;
}

function formatDigits(minor: bigint, exponent: number, language: Language): string {
  const text = minor.toString().padStart(exponent + 1, '0');
  const whole = exponent === 0 ? text : text.slice(0, -exponent);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'ru' ? NO_BREAK : ',');
  return exponent === 0 ? grouped : `${grouped}${language === 'ru' ? ',' : '.'}${text.slice(-exponent)}`;
}

/** The amount as one types it: no grouping, no symbol, a point or comma by language. */
export function editableAmount({ amount, currency }: Money, language: Language): string {
  const exponent = exponentOf(currency);
  const text = amount.padStart(exponent + 1, '0');
  if (exponent === 0) return text;
  const cents = text.slice(-exponent);
  const whole = text.slice(0, -exponent);
  return /^0+$/.test(cents) ? whole : `${whole}${language === 'ru' ? ',' : '.'}${cents}`;
}

/** Reads what a person typed (`1 200,5`, `1,200.50`) as minor units; undefined when it is no amount. */
export function parseAmount(typed: string, currency: string, language: Language): string | undefined {
  const exponent = exponentOf(currency);
  const bare = typed.replace(/[\s\u00a0\u202f₽$€]/g, '');
  const plain = language === 'en' ? bare.replace(/,(?=\d{3}(?:\D|$))/g, '') : bare;
  const match = /^(\d{1,15})(?:[.,](\d*))?$/.exec(plain);
  if (!match) return undefined;
  const [, whole = '', cents = ''] = match;
  if (cents.length > exponent) return undefined;
  return BigInt(whole + cents.padEnd(exponent, '0')).toString();
}

/** Division that rounds a half up, for amounts that are not negative. */
export function halfUp(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator);
}

/** The price of `quantity` units where `unitPrice` buys `unitSize` of them; never less than one minor unit. */
export function grossOf(unitPrice: Money, quantity: number, unitSize: number): Money {
  const exact = halfUp(BigInt(unitPrice.amount) * BigInt(quantity), BigInt(unitSize));
  return { amount: (exact < 1n ? 1n : exact).toString(), currency: unitPrice.currency };
}

/** What the house keeps of `gross`: its share, not under the least, not over the most, never more than all. */
export function commissionOf(gross: Money, rate: Commission): Money {
  const all = BigInt(gross.amount);
  const least = BigInt(rate.min.amount);
  const most = BigInt(rate.max.amount);
  let share = halfUp(all * BigInt(rate.bps), 10_000n);
  if (share < least) share = least;
  if (share > most) share = most;
  return { amount: (share > all ? all : share).toString(), currency: gross.currency };
}

export function minus(a: Money, b: Money): Money {
  return { amount: (BigInt(a.amount) - BigInt(b.amount)).toString(), currency: a.currency };
}

export function isLess(a: Money, b: Money): boolean {
  return BigInt(a.amount) < BigInt(b.amount);
}

/** `5 %` in Russian, `5%` in English, from hundredths of a percent. */
export function formatBps(bps: number, language: Language): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 }).format(bps / 10_000);
}

export function symbolOf(currency: string): string {
  return SYMBOLS[currency] ?? currency;
}
