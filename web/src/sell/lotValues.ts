import type { Category, Lot, LotEdit } from '../api/types';
import type { Language } from '../api/language';
import { missing, unless } from '../kit/checks';
import { editableAmount, parseAmount } from '../kit/money';
import { checkSchema, readSchema } from '../kit/schema';
import type { Values } from '../kit/useForm';

export const ATTRS = 'attrs.';
export const DELIVERY = ['15', '30', '60', '180', '360', '720', '1440', '4320'];

export const NEW_LOT: Values = {
  title: '',
  description: '',
  unitPrice: '',
  stock: '1',
  minQty: '',
  maxQty: '',
  deliveryMinutes: '60',
};

/** A lot as its form shows it, with the version and the stock the seller is looking at. */
export function valuesOf(lot: Lot, language: Language): Values {
  return {
    title: lot.title,
    description: lot.description,
    unitPrice: editableAmount(lot.unitPrice, language),
    stock: String(lot.stock),
    minQty: String(lot.minQty),
    maxQty: String(lot.maxQty ?? ''),
    deliveryMinutes: String(lot.deliveryMinutes),
    version: String(lot.version),
    seenStock: String(lot.stock),
    ...Object.fromEntries(lot.attrs.map(({ key, value }) => [ATTRS + key, String(value)])),
  };
}

export function checkLot(category: Category, values: Values, language: Language): Record<string, string> {
  const price = parseAmount(values.unitPrice ?? '', category.minOrder.currency, language);
  return {
    ...unless(price !== undefined && price !== '0', 'unitPrice', 'amount'),
    ...unless(isCount(values.stock), 'stock', 'whole'),
    ...unless(isCount(values.minQty, true), 'minQty', 'whole'),
    ...unless(isCount(values.maxQty, true), 'maxQty', 'whole'),
    ...checkSchema(category.fields, values, ATTRS),
    ...missing(values, 'title', 'description', 'unitPrice', 'stock'),
  };
}

export function readLot(category: Category, values: Values, language: Language): LotEdit {
  const currency = category.minOrder.currency;
  const draft: LotEdit = {
    title: values.title?.trim() ?? '',
    description: values.description?.trim() ?? '',
    attrs: readSchema(category.fields, values, ATTRS),
    unitPrice: { amount: parseAmount(values.unitPrice ?? '', currency, language) ?? '', currency },
    stock: countOf(values.stock) ?? 0,
    deliveryMinutes: Number(values.deliveryMinutes),
  };
  const minQty = countOf(values.minQty);
  const maxQty = countOf(values.maxQty);
  if (minQty !== undefined) draft.minQty = minQty;
  if (maxQty !== undefined) draft.maxQty = maxQty;
  return draft;
}

/** What an edit sends: the stock only where the seller changed it, so that sales meanwhile stand. */
export function readChange(category: Category, values: Values, language: Language): LotEdit {
  const { stock, ...rest } = readLot(category, values, language);
  const change: LotEdit = { ...rest, maxQty: rest.maxQty ?? null };
  const seen = countOf(values.seenStock);
  return seen === undefined || seen === stock ? change : { ...change, stock, expectedStock: seen };
}

function countOf(typed: string | undefined): number | undefined {
  const bare = typed?.replace(/[\s\u00a0]/g, '') ?? '';
  return /^\d{1,9}$/.test(bare) ? Number(bare) : undefined;
}

function isCount(typed: string | undefined, optional = false): boolean {
  return typed?.trim() ? countOf(typed) !== undefined : optional;
}
