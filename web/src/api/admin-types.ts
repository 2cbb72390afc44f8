import type { Commission, FieldType, Kind, Money } from './types';

/** Text that an administrator writes in both languages. */
export type Both = { ru: string; en: string };
export type FieldAdmin = {
  key: string;
  label: Both;
  type: FieldType;
  required: boolean;
  filterable: boolean;
  inList: boolean;
  options: { value: string; label: Both; active: boolean }[];
  min?: number | null;
  max?: number | null;
  unit?: string | null;
  maxLength?: number | null;
};
export type GameAdmin = {
  id: string;
  slug: string;
  name: Both;
  description: Both;
  active: boolean;
  commission: Commission | null;
  version: number;
  lots: number;
};
export type CategoryAdmin = {
  id: string;
  gameId: string;
  parentId: string | null;
  slug: string;
  name: Both;
  kind: Kind;
  unitSize: number;
  unitName: Both;
  commission: Commission | null;
  minOrder: Money;
  fields: FieldAdmin[];
  orderFields: FieldAdmin[];
  active: boolean;
  version: number;
  schemaVersion: number;
  lots: number;
};
