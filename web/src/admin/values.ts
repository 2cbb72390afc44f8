import type { Language } from '../api/language';
import type { Both, CategoryAdmin, CategoryEdit, GameAdmin, GameEdit, Kind, Money, OwnRate } from '../api/types';
import { missing, unless } from '../kit/checks';
import { editableAmount, parseAmount } from '../kit/money';
import type { Values } from '../kit/useForm';

export const KINDS: Kind[] = ['CURRENCY', 'ITEM', 'ACCOUNT', 'KEY', 'TOPUP', 'SERVICE'];

/** The rate of a category or game, typed in percent and in whole money. */
function rateValues(rate: OwnRate | null | undefined, language: Language): Values {
  return {
    ownRate: String(!!rate),
    percent: String((rate?.bps ?? 500) / 100),
    least: rate?.min ? editableAmount(rate.min, language) : '10',
    most: rate?.max ? editableAmount(rate.max, language) : '500',
  };
}

function readRate(values: Values, currency: string, language: Language): OwnRate | null {
  if (values.ownRate !== 'true') return null;
  const money = (name: string): Money => ({
    amount: parseAmount(values[name] ?? '', currency, language) ?? '',
    currency,
  });
  return { bps: bpsOf(values.percent) ?? 0, min: money('least'), max: money('most') };
}

function bpsOf(percent = ''): number | undefined {
  const match = /^(\d{1,2})(?:[.,](\d{1,2}))?$/.exec(percent.trim());
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : undefined;
}

function checkRate(values: Values, currency: string, language: Language): Record<string, string> {
  if (values.ownRate !== 'true') return {};
  const isMoney = (name: string) => parseAmount(values[name] ?? '', currency, language) !== undefined;
  return {
    ...unless(bpsOf(values.percent) !== undefined, 'percent', 'number'),
    ...unless(isMoney('least'), 'least', 'amount'),
    ...unless(isMoney('most'), 'most', 'amount'),
  };
}

const both = (values: Values, name: string): Both => ({
  ru: values[`${name}.ru`]?.trim() ?? '',
  en: values[`${name}.en`]?.trim() ?? '',
});

export function gameValues(game: GameAdmin | undefined, language: Language): Values {
  return {
    slug: game?.slug ?? '',
    'name.ru': game?.name.ru ?? '',
    'name.en': game?.name.en ?? '',
    'description.ru': game?.description.ru ?? '',
    'description.en': game?.description.en ?? '',
    active: String(game?.active ?? true),
    ...rateValues(game?.commission, language),
  };
}

export function checkGame(values: Values, currency: string, language: Language): Record<string, string> {
  return {
    ...checkRate(values, currency, language),
    ...unless(/^[a-z0-9-]+$/.test(values.slug ?? ''), 'slug', 'slug'),
    ...missing(values, 'slug', 'name.ru', 'name.en'),
  };
}

export function readGame(values: Values, currency: string, language: Language): GameEdit {
  return {
    slug: values.slug ?? '',
    name: both(values, 'name'),
    description: both(values, 'description'),
    active: values.active === 'true',
    commission: readRate(values, currency, language),
  };
}

export function categoryValues(category: CategoryAdmin | undefined, language: Language): Values {
  return {
    slug: category?.slug ?? '',
    'name.ru': category?.name.ru ?? '',
    'name.en': category?.name.en ?? '',
    parentId: category?.parentId ?? '',
    kind: category?.kind ?? 'ITEM',
    unitSize: String(category?.unitSize ?? 1),
    'unitName.ru': category?.unitName.ru ?? 'шт.',
    'unitName.en': category?.unitName.en ?? 'pcs',
    minOrder: category?.minOrder ? editableAmount(category.minOrder, language) : '20',
    active: String(category?.active ?? true),
    ...rateValues(category?.commission, language),
  };
}

export function checkCategory(values: Values, currency: string, language: Language): Record<string, string> {
  return {
    ...checkRate(values, currency, language),
    ...unless(/^[1-9]\d{0,8}$/.test(values.unitSize ?? ''), 'unitSize', 'whole'),
    ...unless(parseAmount(values.minOrder ?? '', currency, language) !== undefined, 'minOrder', 'amount'),
    ...unless(/^[a-z0-9-]+$/.test(values.slug ?? ''), 'slug', 'slug'),
    ...missing(values, 'slug', 'name.ru', 'name.en', 'unitName.ru', 'unitName.en'),
  };
}

export function readCategory(
  values: Values,
  currency: string,
  language: Language,
): Omit<CategoryEdit, 'gameId' | 'fields' | 'orderFields'> {
  return {
    slug: values.slug ?? '',
    name: both(values, 'name'),
    parentId: emptyIsNull(values.parentId),
    kind: KINDS.find((kind) => kind === values.kind) ?? 'ITEM',
    unitSize: Number(values.unitSize),
    unitName: both(values, 'unitName'),
    minOrder: { amount: parseAmount(values.minOrder ?? '', currency, language) ?? '', currency },
    active: values.active === 'true',
    commission: readRate(values, currency, language),
  };
}

function emptyIsNull(value: string | undefined): string | null {
  return value === undefined || value === '' ? null : value;
}
