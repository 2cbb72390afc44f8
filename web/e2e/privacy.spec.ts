import { expect } from '@playwright/test';
import { letter } from './mailbox.ts';
import { newName, PASSWORD, signUp, visit, visitAs } from './people.ts';
import { test } from './test.ts';

test('somebody takes everything along and then is gone', async ({ browser }) => {
  const name = newName('leaver');
  const page = await visit(browser);
  await signUp(page, name);
  await page.goto('/me');
  await page.getByRole('link', { name: 'My data' }).click();
  const taking = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Take your data along' }) });
  await taking.getByLabel('Present password').fill(PASSWORD);
  await taking.getByRole('button', { name: 'Ask for a file' }).click();
  await letter(`${name}@example.org`, /(http\S+me\/privacy)/);
  const fetched = page.waitForEvent('download');
  await taking.getByRole('button', { name: 'Fetch the file' }).click();
  expect((await fetched).suggestedFilename()).toBe('my-data.zip');

  const leaving = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Delete my account' }) });
  await leaving.getByLabel('Type your username to confirm').fill(name);
  await leaving.getByLabel('Present password').fill('not this one');
  await leaving.getByRole('button', { name: 'Delete for good' }).click();
  await expect(leaving.getByRole('alert').first()).toBeVisible();
  await leaving.getByLabel('Present password').fill(PASSWORD);
  await leaving.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page).not.toHaveURL(/privacy/);

  await page.goto('/sign-in');
  const form = page.locator('main form');
  await form.getByLabel('E-mail or username').fill(name);
  await form.getByLabel(/^Password/).fill(PASSWORD);
  await form.getByRole('button', { name: 'Sign in' }).click();
  await expect(form.getByRole('alert')).toBeVisible();
});

test('somebody who is kept out appeals, and not to the one who did it', async ({ browser }) => {
  const name = newName('sorry');
  const sorry = await visit(browser);
  await signUp(sorry, name);
  const staff = await visitAs(browser, 'admin', '/admin/users');
  await staff.getByLabel('Name, username or e-mail').fill(name);
  await staff.getByRole('link', { name: new RegExp(name) }).click();
  const lock = staff.locator('section').filter({ has: staff.getByRole('heading', { name: 'Lock' }) });
  await lock.getByLabel('Reason').fill('throws apples');
  await lock.getByRole('button', { name: 'Lock' }).click();
  await expect(staff.getByText('suspended')).toBeVisible();

  const again = await visit(browser, '/sign-in');
  const form = again.locator('main form').first();
  await form.getByLabel('E-mail or username').fill(name);
  await form.getByLabel(/^Password/).fill(PASSWORD);
  await form.getByRole('button', { name: 'Sign in' }).click();
  await again.getByLabel('What should we know?').fill('It was my brother');
  await again.getByRole('button', { name: 'Send' }).click();
  await expect(again.getByText('We have it.')).toBeVisible();

  await staff.goto('/admin/appeals');
  const appeal = staff.locator('section').filter({ has: staff.getByRole('heading', { name: `@${name}` }) });
  await expect(appeal.getByText('throws apples')).toBeVisible();
  await expect(appeal.getByText('the owner of the account, who signed in')).toBeVisible();
  await appeal.getByLabel('Reason').fill('a mistake');
  await appeal.getByRole('button', { name: 'Accept and unlock' }).click();
  await expect(appeal.getByText('You locked this account yourself')).toBeVisible();
});
