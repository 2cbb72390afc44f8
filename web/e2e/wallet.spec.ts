import { expect, type Page } from '@playwright/test';
import { newName, PASSWORD, signUp, visit } from './people.ts';
import { test } from './test.ts';
import { visitWithWallet } from './wallets.ts';

test('somebody comes with the wallet in the browser', async ({ browser }) => {
  const page = await visitWithWallet(browser, '/sign-in?next=%2Fme%2Fsecurity');
  await comeByMoth(page);
  await expect(page).toHaveURL(/\/me\/security$/);
  await expect(page.getByText(/^TON · /)).toBeVisible();
  await page.getByRole('button', { name: 'Remove TON' }).click();
  await page.getByRole('button', { name: 'Remove TON' }).click();
  await expect(page.getByText('This is the only way into the account')).toBeVisible();
});

test('a wallet that signs for another site, and one that will not, let nobody in', async ({ browser }) => {
  const page = await visitWithWallet(browser, '/sign-in', { domain: 'evil.example' });
  await comeByMoth(page);
  await expect(page.getByRole('alert')).toContainText('does not fit or came too late');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('button', { name: 'Continue with TON' })).toBeVisible();

  const other = await visitWithWallet(browser, '/sign-in', { declines: true });
  await comeByMoth(other);
  await expect(other.getByRole('alert')).toContainText('The wallet refused');
  await expect(other).toHaveURL(/sign-in/);
});

test('somebody comes with a wallet elsewhere, by its link and bridge', async ({ browser }) => {
  const page = await visit(browser, '/sign-up?next=%2Fme%2Fsecurity', { viewport: { width: 360, height: 740 } });
  await page.getByRole('button', { name: 'Continue with TON' }).click();
  await page.getByRole('button', { name: 'Lantern', exact: true }).click();
  await expect(page.getByRole('img', { name: 'Picture for the camera' })).toBeVisible();
  const opened = page.context().waitForEvent('page');
  await page.getByRole('link', { name: 'Open Lantern' }).click();
  await expect((await opened).getByText('Signed')).toBeVisible();

  await expect(page).toHaveURL(/\/me\/security$/);
  await expect(page.getByText(/^TON · /)).toBeVisible();
});

test('somebody adds a wallet to an account and takes it away', async ({ browser }) => {
  const page = await visitWithWallet(browser, 'about:blank');
  await signUp(page, newName('keeper'));
  await page.goto('/me/security');
  await page.getByRole('button', { name: 'Add TON' }).click();
  await page.getByRole('button', { name: 'Choose a wallet' }).click();
  await page.getByRole('button', { name: 'Moth in this browser' }).click();
  const ways = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Other ways to sign in' }) });
  await ways.getByLabel('Present password').fill('not this one, surely');
  await ways.getByRole('button', { name: 'Add TON' }).click();
  await expect(ways.getByRole('alert')).toBeVisible();
  await ways.getByLabel('Present password').fill(PASSWORD);
  await ways.getByRole('button', { name: 'Add TON' }).click();
  await expect(ways.getByText(/^TON · /)).toBeVisible();
  await ways.getByRole('button', { name: 'Remove TON' }).click();
  await ways.getByLabel('Present password').fill(PASSWORD);
  await ways.getByRole('button', { name: 'Remove TON' }).click();
  await expect(ways.getByText('None yet.')).toBeVisible();
});

async function comeByMoth(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Continue with TON' }).click();
  await page.getByRole('button', { name: 'Moth in this browser' }).click();
}
