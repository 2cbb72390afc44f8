/** The shapes that travel between the server and the pages; amounts are minor units in text. */
export type Money = { amount: string; currency: string };
export type Page<T> = { items: T[]; next: string | null; count?: { count: number; capped: boolean } };
export type FieldError = { path: string; code: string; message: string };

export type Site = {
  name: string;
  mode: 'demo' | 'live';
  languages: string[];
  currency: { code: string; exponent: number };
  registration: 'open' | 'closed';
  sellerRulesVersion: string;
  version: string;
};

export type Me = {
  id: string;
  username: string;
  displayName: string;
  email: string;
  roles: string[];
  permissions: string[];
  locale: 'ru' | 'en';
  sellerRules: string | null;
};
export type Session = { user: Me; accessToken: string; expiresIn: number };
export type UserCard = { id: string; username: string; displayName: string };
export type PublicUser = UserCard & { since: string; seller: boolean };

export type Balance = {
  currency: string;
  spend: string;
  earned: string;
  pending: string;
  held: string;
  debt: string;
};
export type Account = 'spend' | 'earned' | 'pending' | 'held' | 'debt';
export type Entry = {
  id: string;
  at: string;
  kind: string;
  account: Account;
  amount: Money;
  balanceAfter: Money;
  object: { type: 'order' | 'topup'; id: string } | null;
};
export type TopUpState = 'CREATED' | 'PENDING' | 'SUCCEEDED' | 'FAILED' | 'EXPIRED';
export type TopUp = {
  id: string;
  state: TopUpState;
  amount: Money;
  provider: string;
  payUrl: string | null;
  createdAt: string;
};

export type Kind = 'CURRENCY' | 'ITEM' | 'ACCOUNT' | 'KEY' | 'TOPUP' | 'SERVICE';
export type Ref = { id: string; slug?: string; name: string };
export type GameRow = {
  id: string;
  slug: string;
  name: string;
  lots: number;
  categories: { id: string; slug: string; name: string; lots: number }[];
};
export type CategoryNode = {
  id: string;
  parentId: string | null;
  slug: string;
  name: string;
  kind: Kind;
  lots: number;
};
export type Game = {
  id: string;
  slug: string;
  name: string;
  description: string;
  lots: number;
  categories: CategoryNode[];
};
export type FieldType = 'SELECT' | 'INT' | 'DECIMAL' | 'BOOL' | 'TEXT';
export type Field = {
  key: string;
  label: string;
  type: FieldType;
  required: boolean;
  filterable: boolean;
  inList: boolean;
  options: { value: string; label: string }[];
  min?: number | null;
  max?: number | null;
  unit?: string | null;
  maxLength?: number | null;
};
export type Commission = { bps: number; min: Money; max: Money };
export type Category = CategoryNode & {
  gameId: string;
  game: { id: string; slug: string; name: string };
  unitSize: number;
  unitName: string;
  leaf: boolean;
  fields: Field[];
  orderFields: Field[];
  commission: Commission & { rule: 'CATEGORY' | 'PARENT' | 'GAME' | 'GLOBAL' };
  minOrder: Money;
  autoConfirm: string;
  holdDays: number;
  schemaVersion: number;
};

export type AttrValue = string | number | boolean;
export type Attr = { key: string; label: string; value: AttrValue; text: string };
export type LotState = 'DRAFT' | 'ACTIVE' | 'INACTIVE' | 'SOLD';
export type LotCard = {
  id: string;
  title: string;
  unitPrice: Money;
  unitSize: number;
  unitName: string;
  stock: number;
  minQty: number;
  deliveryMinutes: number;
  state: LotState;
  seller: UserCard;
  game: Ref;
  category: { id: string; slug: string; name: string; kind: Kind };
  attrs: Attr[];
  createdAt: string;
};
export type Lot = LotCard & {
  description: string;
  maxQty: number | null;
  version: number;
  updatedAt: string;
  orderFields: Field[];
  autoConfirm: string;
  minOrder: Money;
  mine: boolean;
};
export type LotDraft = {
  categoryId: string;
  title: string;
  description: string;
  attrs: Record<string, AttrValue>;
  unitPrice: Money;
  stock: number;
  minQty?: number;
  maxQty?: number;
  deliveryMinutes: number;
};
/** An edit: what is left out stays, `null` takes a limit away, `expectedStock` is the stock the seller saw. */
export type LotChange = Partial<Omit<LotDraft, 'maxQty'>> & { maxQty?: number | null; expectedStock?: number };
export type ImportMode = 'keep-good' | 'all-or-nothing';
export type ImportJob = {
  id: string;
  state: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED';
  mode: ImportMode;
  total: number;
  done: number;
  created: number;
  errors: { line: number; fields: FieldError[] }[];
  fileName: string;
  createdAt: string;
  finishedAt: string | null;
};

export type OrderState = 'PAID' | 'IN_PROGRESS' | 'DELIVERED' | 'COMPLETED' | 'REFUNDED';
export type OrderAction = 'START' | 'DELIVER' | 'CONFIRM' | 'CONFIRM_WITHOUT_DELIVERY' | 'REFUND' | 'CANCEL';
export type NextStep = { kind: 'SILENT_REFUND' | 'AUTO_CONFIRM' | 'HOLD_END'; at: string };
export type Role = 'BUYER' | 'SELLER' | 'STAFF';
export type OrderRow = {
  id: string;
  number: string;
  state: OrderState;
  role: Role;
  title: string;
  quantity: number;
  gross: Money;
  other: UserCard;
  createdAt: string;
  next: NextStep | null;
};
export type Order = {
  id: string;
  number: string;
  state: OrderState;
  version: number;
  role: Role;
  buyer: UserCard;
  seller: UserCard;
  lot: {
    id: string;
    title: string;
    description: string;
    kind: Kind;
    unitSize: number;
    unitName: string;
    unitPrice: Money;
    game: Ref;
    category: Ref;
    attrs: Attr[];
  };
  quantity: number;
  gross: Money;
  commission: Money;
  net: Money;
  released: Money;
  refunded: Money;
  message: string | null;
  fields: { key: string; label: string; value: string }[];
  note: string | null;
  createdAt: string;
  deliverBy: string;
  next: NextStep | null;
  holdUntil: string | null;
  actions: OrderAction[];
};
export type Actor = 'BUYER' | 'SELLER' | 'SYSTEM' | 'OPERATOR';
export type MoneyLeg = { account: string; amount: Money };
export type Timeline = {
  events: { n: number; type: string; actor: Actor; state: OrderState; at: string }[];
  money: { n: number; kind: string; at: string; legs: MoneyLeg[] }[];
};
export type NewOrder = {
  lotId: string;
  quantity: number;
  expectedUnitPrice: Money;
  message?: string;
  fields?: Record<string, AttrValue>;
};

export type Notice = {
  id: string;
  type: string;
  title: string;
  body: string;
  link: string | null;
  at: string;
  read: boolean;
};
