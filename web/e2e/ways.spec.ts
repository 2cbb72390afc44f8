import { expect, type Page } from '@playwright/test';
import { newName, PASSWORD, visit } from './people.ts';
import { test } from './test.ts';

test('somebody comes by another site, sets a password and takes that way in away', async ({ browser }) => {
  const name = newName('wanderer');
  const page = await visit(browser, '/sign-in?next=%2Fme');
  await comeBy(page, name);
  await expect(page).toHaveURL(/\/me$/);
  await expect(page.locator('main').getByText(`Person ${name}`)).toBeVisible();

  await page.goto('/me/security');
  await expect(page.getByText('The address is confirmed')).toBeVisible();
  await expect(page.getByText(`Google · Person ${name}`)).toBeVisible();
  const ways = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Other ways to sign in' }) });
  await ways.getByRole('button', { name: 'Remove Google' }).click();
  await expect(ways.getByText('nobody signs in here with Google')).toBeVisible();
  await ways.getByRole('button', { name: 'Remove Google' }).click();
  await expect(page.getByText('This is the only way into the account')).toBeVisible();
  await page.getByLabel(/^New password/).fill(PASSWORD);
  await page.getByRole('button', { name: 'Set a password' }).click();
  await expect(page.getByRole('button', { name: 'Change the password' })).toBeVisible();
  await ways.getByLabel('Present password').fill(PASSWORD);
  await ways.getByRole('button', { name: 'Remove Google' }).click();
  await expect(page.getByText('None yet.')).toBeVisible();

  await page.getByRole('button', { name: 'Add Google' }).click();
  await ways.getByLabel('Present password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Go to Google' }).click();
  await expect(page).toHaveURL(/\/me\/security$/);
  await expect(page.getByText(`Google · Person ${name}`)).toBeVisible();
});

test('somebody whose address has an account already is asked to sign in to it', async ({ browser }) => {
  const name = newName('twice');
  const first = await visit(browser, '/sign-up');
  const form = first.locator('main form').first();
  await form.getByLabel('E-mail').fill(`${name}@example.org`);
  await form.getByLabel('Username').fill(name);
  await form.getByLabel(/^Password/).fill(PASSWORD);
  await form.getByRole('button', { name: 'Sign up' }).click();
  await expect(first).not.toHaveURL(/sign-up/);

  const page = await visit(browser, '/sign-in');
  await comeBy(page, name);

  await expect(page.getByRole('alert')).toContainText('There is already an account with this e-mail');
});

test('a guest goes on with another device and stays', async ({ browser }) => {
  const page = await visit(browser, '/sign-in?next=%2Fme%2Fsecurity');
  await page.getByRole('button', { name: 'Look around as a guest' }).click();
  await page.getByRole('button', { name: 'Make a link' }).click();
  const link = await page.locator('code').innerText();

  const phone = await visit(browser, link, { viewport: { width: 360, height: 740 } });
  await phone.getByRole('button', { name: 'Go on' }).click();
  await expect(phone).not.toHaveURL(/guest/);
  await phone.goto('/me/security');
  const name = newName('settler');
  const form = phone.locator('main form').first();
  await form.getByLabel('E-mail').fill(`${name}@example.org`);
  await form.getByLabel('Username').fill(name);
  await form.getByLabel(/^Password/).fill(PASSWORD);
  await form.getByRole('button', { name: 'Stay' }).click();
  await expect(phone.getByRole('button', { name: 'Change the password' })).toBeVisible();

  const late = await visit(browser, link);
  await late.getByRole('button', { name: 'Go on' }).click();
  await expect(late.getByRole('alert')).toContainText('was used or is no longer valid');
});

/** Goes to the other site from a page that offers it. */
async function comeBy(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Continue with Google' }).click();
  await page.getByLabel('Name').fill(name);
  await page.getByRole('button', { name: 'Continue' }).click();
}
