import { type APIRequestContext, type Browser, type BrowserContext, expect, type Page } from '@playwright/test';

/** Something the setup left in the environment. */
export function given(name: 'URL' | 'DATA' | 'BUYER' | 'SELLER' | 'ADMIN'): string {
  const value = process.env[`JOURNEY_${name}`];
  if (!value) throw new Error(`the setup did not run: ${name}`);
  return value;
}

/** The password of everybody whom a journey lets in. */
export const PASSWORD = 'a quiet lantern over the fair';

export type Who = 'guest' | 'buyer' | 'seller' | 'admin';

/** A page in a browser of its own, of the program where a path says which. */
export async function visit(browser: Browser, path = 'about:blank', options = {}): Promise<Page> {
  const context = await arrive(browser, options);
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

/** The same for somebody who has signed in behind the pages. */
export async function visitAs(browser: Browser, who: Who, path = '/', options = {}): Promise<Page> {
  const context = await arrive(browser, options);
  if (who !== 'guest') await enter(context.request, who);
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

/**
 * A browser of its own. With `SLOW=2000` in the environment its writes take that many milliseconds longer, which shows
 * every step that goes on before the one before it has come about.
 */
export async function arrive(browser: Browser, options = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: given('URL'), locale: 'en-GB', ...options });
  const slow = Number(process.env.SLOW ?? 0);
  if (slow > 0) {
    await context.route('**/api/**', async (route, asked) => {
      if (asked.method() !== 'GET') await new Promise((resolve) => setTimeout(resolve, slow));
      await route.continue();
    });
  }
  return context;
}

/** An access token; whoever needs the administrator first comes by the printed link, after the journey that walks it. */
async function enter(request: APIRequestContext, who: Exclude<Who, 'guest'>): Promise<string> {
  const logins = {
    buyer: { login: 'demo-buyer', password: given('BUYER') },
    seller: { login: 'demo-seller', password: given('SELLER') },
    admin: { login: 'admin', password: PASSWORD },
  };
  const api = `${given('URL')}/api/v1/auth`;
  const answer = await request.post(`${api}/login`, { data: logins[who] });
  if (who === 'admin' && answer.status() === 401) {
    const token = new URL(given('ADMIN')).searchParams.get('token');
    const first = await request.post(`${api}/password`, { data: { token, password: PASSWORD } });
    expect(first.status()).toBe(200);
    return ((await first.json()) as { accessToken: string }).accessToken;
  }
  expect(answer.status()).toBe(200);
  return ((await answer.json()) as { accessToken: string }).accessToken;
}

export async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  const form = page.locator('main form');
  await form.getByLabel('E-mail or username').fill(login);
  await form.getByLabel(/^Password/).fill(password);
  await form.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

export async function signUp(page: Page, username: string): Promise<void> {
  await page.goto('/sign-up');
  const form = page.locator('main form');
  await form.getByLabel('E-mail').fill(`${username}@example.org`);
  await form.getByLabel('Username').fill(username);
  await form.getByLabel(/^Password/).fill(PASSWORD);
  await form.getByRole('button', { name: 'Sign up' }).click();
  await expect(page).not.toHaveURL(/sign-up/);
}

/** A name that nobody in this run has. */
export function newName(start: string): string {
  return `${start}${process.env.TEST_PARALLEL_INDEX ?? ''}${Date.now() % 1_000_000}`;
}

/** Calls the API as somebody, for what a journey does behind the pages. */
export type Api = {
  token: string;
  get: <T>(path: string) => Promise<T>;
  post: <T>(path: string, data?: object, headers?: Record<string, string>) => Promise<T>;
};

export async function api(request: APIRequestContext, who: Exclude<Who, 'guest'>): Promise<Api> {
  const token = await enter(request, who);
  const headers = { Authorization: `Bearer ${token}` };
  const url = (path: string) => `${given('URL')}/api/v1${path}`;
  const read = async (answer: Awaited<ReturnType<APIRequestContext['get']>>) => {
    expect(answer.ok(), `${answer.url()} ${answer.status()} ${await answer.text()}`).toBe(true);
    return answer.json();
  };
  return {
    token,
    get: async <T>(path: string) => (await read(await request.get(url(path), { headers }))) as T,
    post: async <T>(path: string, data = {}, more = {}) =>
      (await read(await request.post(url(path), { data, headers: { ...headers, ...more } }))) as T,
  };
}
