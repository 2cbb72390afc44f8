import { type APIRequestContext, type Browser, expect, type Page } from '@playwright/test';

/** Something the setup left in the environment. */
export function given(name: 'URL' | 'BUYER' | 'SELLER' | 'ADMIN'): string {
  const value = process.env[`JOURNEY_${name}`];
  if (!value) throw new Error(`the setup did not run: ${name}`);
  return value;
}

/** A page of the program in a browser of its own. */
export async function visit(browser: Browser, path = '/', options = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: given('URL'), locale: 'en-GB', ...options });
  const page = await context.newPage();
  await page.goto(path);
  return page;
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
  await form.getByLabel(/^Password/).fill('a quiet lantern over the fair');
  await form.getByRole('button', { name: 'Sign up' }).click();
  await expect(page).not.toHaveURL(/sign-up/);
}

/** An access token of somebody, for what a journey does behind the pages. */
export async function token(request: APIRequestContext, login: string, password: string): Promise<string> {
  const answer = await request.post(`${given('URL')}/api/v1/auth/login`, {
    data: { login, password },
    headers: { 'X-Client': 'api' },
  });
  expect(answer.status()).toBe(200);
  const session = (await answer.json()) as { accessToken: string };
  return session.accessToken;
}
