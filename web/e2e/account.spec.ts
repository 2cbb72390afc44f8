import { expect } from '@playwright/test';
import { shows } from './authenticator.ts';
import { letter } from './mailbox.ts';
import { newName, PASSWORD, signUp, visit, visitAs } from './people.ts';
import { test } from './test.ts';

const NEXT = 'a cold harbour under the moon';

test('somebody proves an address, forgets the password and sets another', async ({ browser }) => {
  const name = newName('keeper');
  const email = `${name}@example.org`;
  const page = await visit(browser);
  await signUp(page, name);
  await page.goto('/me/security');
  await page.getByLabel('Code from the letter').fill(await letter(email, /code (\d{6})/));
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByText('The address is confirmed')).toBeVisible();

  const elsewhere = await visit(browser, '/sign-in');
  await elsewhere.getByRole('link', { name: 'Forgot your password?' }).click();
  // The page before has a field of nearly the same name.
  await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText('Forgot your password');
  await elsewhere.locator('main').getByLabel('E-mail').fill(email);
  await elsewhere.getByRole('button', { name: 'Send the link' }).click();
  await expect(elsewhere.getByText('a letter is on its way')).toBeVisible();
  await elsewhere.goto(await letter(email, /(http\S+set-password\S+)/));
  await elsewhere.getByLabel(/^New password/).fill(NEXT);
  await elsewhere.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(elsewhere).not.toHaveURL(/set-password/);

  await page.reload();
  await expect(page.getByText('Sign in to go on').first()).toBeVisible();
});

test('somebody turns a second factor on, is asked for it, and ends the other sign-in', async ({ browser }) => {
  const name = newName('guard');
  const page = await visit(browser);
  await signUp(page, name);
  await page.goto('/me/security');
  await page.getByRole('button', { name: 'Turn on' }).click();
  await page.getByLabel('Present password').last().fill(PASSWORD);
  await page.getByRole('button', { name: 'Turn on' }).click();
  const key = await page.locator('code').first().innerText();
  await page.getByLabel('Code from the app').fill(shows(key));
  await page.getByRole('button', { name: 'Done, turn it on' }).click();
  await expect(page.locator('code')).toHaveCount(10);
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await expect(page.getByRole('button', { name: 'Turn off' })).toBeVisible();

  const phone = await visit(browser, '/sign-in', { viewport: { width: 360, height: 740 } });
  const form = phone.locator('main form');
  await form.getByLabel('E-mail or username').fill(name);
  await form.getByLabel(/^Password/).fill(PASSWORD);
  await form.getByRole('button', { name: 'Sign in' }).click();
  await form.getByLabel('Code from the app').fill(shows(key, 1));
  await form.getByRole('button', { name: 'Sign in' }).click();
  await expect(phone).not.toHaveURL(/sign-in/);

  await page.reload();
  await page.getByRole('button', { name: 'Sign out all others' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out all others' }).click();
  await expect(page.getByRole('button', { name: /^Sign out the device/ })).toHaveCount(0);
  await phone.goto('/wallet');
  await expect(phone.getByText('Sign in to go on').first()).toBeVisible();
});

test('an administrator invites somebody, who sets the password by the letter', async ({ browser }) => {
  const name = newName('guest');
  const email = `${name}@example.org`;
  const page = await visitAs(browser, 'admin', '/admin/users', { viewport: { width: 360, height: 740 } });
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  const form = page.getByRole('dialog').locator('form');
  await form.getByLabel('E-mail').fill(email);
  await form.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(form.getByRole('alert')).toContainText('Username');
  await form.getByLabel('Username').fill(name);
  await form.getByLabel('Support').check();
  await form.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Support' })).toBeChecked();

  const guest = await visit(browser, await letter(email, /(http\S+set-password\S+)/));
  await guest.getByLabel(/^New password/).fill(PASSWORD);
  await guest.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(guest).not.toHaveURL(/set-password/);
});

test('an administrator keeps somebody out and says why', async ({ browser }) => {
  const name = newName('rowdy');
  const rowdy = await visit(browser);
  await signUp(rowdy, name);

  const page = await visitAs(browser, 'admin', '/admin/users');
  await page.getByLabel('Name, username or e-mail').fill(name);
  await page.getByRole('link', { name: new RegExp(name) }).click();
  const lock = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Lock' }) });
  await lock.getByLabel('Reason').fill('throws apples');
  await lock.getByRole('button', { name: 'Lock' }).click();

  await expect(page.getByText('suspended')).toBeVisible();
  await expect(page.getByText('throws apples')).toBeVisible();
  await rowdy.goto('/wallet');
  await expect(rowdy.getByText('Sign in to go on').first()).toBeVisible();
});

test('an administrator gives somebody one permission and takes it back', async ({ browser }) => {
  const name = newName('helper');
  const helper = await visit(browser);
  await signUp(helper, name);
  const page = await visitAs(browser, 'admin', '/admin/users');
  await page.getByLabel('Name, username or e-mail').fill(name);
  await page.getByRole('link', { name: new RegExp(name) }).click();
  const grants = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Single permissions' }) });
  await expect(grants.getByText('Nothing beyond what the roles allow.')).toBeVisible();

  await grants.getByLabel('Permission').selectOption('identity.view-users');
  await grants.getByLabel('Reason').fill('answers questions');
  await grants.getByRole('button', { name: 'Give' }).click();
  await expect(grants.getByText('answers questions')).toBeVisible();
  await helper.goto('/admin/users');
  await expect(helper.getByRole('heading', { level: 1, name: 'Users' })).toBeVisible();

  await grants.getByRole('button', { name: 'Take back identity.view-users' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take back identity.view-users' }).click();
  await expect(grants.getByText('Nothing beyond what the roles allow.')).toBeVisible();
});

test('somebody is asked once to accept the terms that are in force', async ({ browser }) => {
  const page = await visitAs(browser, 'admin', '/');
  const notice = page.getByRole('alert').filter({ hasText: 'Please accept the terms' });
  await expect(notice.getByRole('link', { name: 'Terms' })).toBeVisible();

  await notice.getByRole('button', { name: 'I accept' }).click();

  await expect(notice).toBeHidden();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(notice).toBeHidden();
});
