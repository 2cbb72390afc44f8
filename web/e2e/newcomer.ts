import { type APIRequestContext, expect } from '@playwright/test';
import { given, PASSWORD } from './people.ts';

export type Row = { id: string; number: string };
export type Lot = { id: string; minQty: number; unitPrice: { amount: string; currency: string } };
type Asked = { orderFields: { key: string; options: { value: string }[] }[] };

/** Somebody new, as a program of theirs. */
export async function newcomer(request: APIRequestContext, username: string) {
  const url = (path: string) => `${given('URL')}/api/v1${path}`;
  const entered = await request.post(url('/auth/register'), {
    data: { email: `${username}@example.org`, username, password: PASSWORD },
    headers: { 'X-Client': 'api' },
  });
  const { accessToken } = (await entered.json()) as { accessToken: string };
  const headers = { Authorization: `Bearer ${accessToken}` };
  const post = async <T>(path: string, data: object): Promise<T> => {
    const key = `${username}-${Math.random()}`;
    const answer = await request.post(url(path), { data, headers: { ...headers, 'Idempotency-Key': key } });
    expect(answer.ok(), `${path} ${answer.status()} ${await answer.text()}`).toBe(true);
    return (await answer.json()) as T;
  };
  return {
    get: async <T>(path: string): Promise<T> => (await (await request.get(url(path), { headers })).json()) as T,
    topsUp: async (amount: string): Promise<string> => {
      const money = { amount, currency: 'RUB' };
      const { id } = await post<{ id: string }>('/wallet/topups', { amount: money, provider: 'sandbox' });
      await post(`/payments/sandbox/${id}/outcome`, { outcome: 'succeed' });
      return id;
    },
    /** As much as the seller asks one to take at least, with an answer to whatever is asked. */
    buys: async (lot: Lot | undefined): Promise<Row> => {
      const { orderFields } = (await (await request.get(url(`/market/lots/${lot?.id ?? ''}`))).json()) as Asked;
      const fields = Object.fromEntries(orderFields.map(({ key, options }) => [key, options[0]?.value ?? 'Norholm']));
      const quantity = Math.max(lot?.minQty ?? 1, 1);
      return post<Row>('/market/orders', { lotId: lot?.id, quantity, expectedUnitPrice: lot?.unitPrice, fields });
    },
  };
}
