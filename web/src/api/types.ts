import type { components } from './schema';

/** The names under which the pages know the shapes of the API; they are made from its description. */
type Schemas = components['schemas'];

export type Money = Schemas['Money'];
export type FieldError = Schemas['FieldError'];
export type Site = Schemas['Site'];

export type Me = Schemas['Profile'];
export type Way = Schemas['WayView'];
export type OfferedWay = Schemas['OfferedWayView'];
export type Session = Schemas['SessionView'];
export type UserCard = Schemas['UserCard'];

export type Balance = Schemas['BalanceView'];
export type Entry = Schemas['StatementLine'];
export type Kept = Schemas['KeptLine'];
export type CurrencyBalance = Schemas['CurrencyBalance'];
export type TurnoverDay = Schemas['TurnoverDay'];
export type Inspection = Schemas['InspectionView'];
export type TopUp = Schemas['TopUpView'];
export type PaymentAdmin = Schemas['PaymentAdmin'];
export type PaymentDetail = Schemas['PaymentDetail'];

/** Money on its way out, and codes that are worth money. */
export type Payout = Schemas['PayoutView'];
export type PayoutState = Payout['state'];
export type PayoutTerms = Schemas['PayoutConditions'];
export type Requisites = Schemas['PayoutDetails'];
export type QueuedPayout = Schemas['QueuedPayout'];
export type OpenedPayout = Schemas['OpenedPayout'];
export type Campaign = Schemas['CampaignView'];
export type NewCampaign = Schemas['CampaignForm'];
export type VoucherGift = Schemas['VoucherGift'];

export type GameRow = Schemas['GameCard'];
export type Game = Schemas['GameView'];
export type CategoryNode = Schemas['Branch'];
export type Category = Schemas['CategoryView'];
export type Commission = Pick<Schemas['Charge'], 'bps' | 'min' | 'max'>;
export type OwnRate = Schemas['FeeForm'];
export type Kind = CategoryNode['kind'];
export type Field = Schemas['FieldView'];
export type FieldType = Field['type'];
export type AttrValue = string | number | boolean;

export type LotCard = Schemas['LotCard'];
export type Lot = Schemas['LotView'];
export type LotEdit = Schemas['LotForm'];
export type LotState = LotCard['state'];
export type ImportJob = Schemas['ImportView'];
export type ImportMode = ImportJob['mode'];

export type Order = Schemas['OrderView'];
export type OrderRow = Schemas['Row'];
export type OrderState = Order['state'];
export type FrozenOrder = Schemas['FrozenOrder'];
export type Chargeback = Schemas['ChargebackCase'];
export type NewChargeback = Schemas['ChargebackWish'];
export type WriteOff = Schemas['WriteOffCase'];
export type NewWriteOff = Schemas['WriteOffWish'];
export type NewOrder = Schemas['NewOrder'];
export type Timeline = Schemas['Timeline'];

export type Notice = Schemas['View'];

/** Text that an administrator writes in both languages. */
export type Both = { ru: string; en: string };
export type GameAdmin = Schemas['GameAdmin'];
export type GameEdit = Schemas['GameForm'];
export type CategoryAdmin = Schemas['CategoryAdmin'];
export type CategoryEdit = Schemas['CategoryForm'];
export type FieldAdmin = Schemas['Field'];

/** Accounts, for those who look after them. */
export type UserAdmin = Schemas['UserAdmin'];
export type Invitation = Schemas['UserAdminInvitation'];
export type Role = Schemas['RoleChange']['roles'][number];
export type Grant = Schemas['GrantView'];
export type Act = Schemas['AuditLine'];

/** Keys for programs, papers, and what staff decide about people. */
export type ApiKey = Schemas['ApiKeyView'];
export type NewApiKey = Schemas['NewApiKey'];
export type Kyc = Schemas['KycView'];
export type KycCase = Schemas['KycCase'];
export type Papers = Schemas['Paper'];
export type Appeal = Schemas['AppealCase'];
export type MailCard = Schemas['LetterCard'];

/** People as others see them. */
export type Person = Schemas['PersonView'];
export type Privacy = Schemas['Privacy'];
export type Audience = Privacy['bio'];
export type MyProfile = Schemas['MyProfile'];
export type Tied = Schemas['Tied'];
export type Group = Schemas['GroupView'];
