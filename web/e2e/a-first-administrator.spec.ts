import { expect } from '@playwright/test';
import { given, newName, PASSWORD, visit, visitAs } from './people.ts';
import { test } from './test.ts';

test('the first administrator comes by the printed link and makes a category that lots can be listed in', async ({
  browser,
}) => {
  const name = newName('Hollow Lanterns ');
  const page = await visit(browser, given('ADMIN'));
  await page.getByLabel(/^New password/).fill(PASSWORD);
  await page.getByRole('button', { name: 'Save and sign in' }).click();
  await page.getByRole('link', { name: 'Manage' }).click();
  await page.locator('main').getByRole('link', { name: 'Games' }).click();

  await page.getByRole('button', { name: 'Add a game' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name, русский').fill(name);
  await dialog.getByLabel('Name, English').fill(name);
  await dialog.getByLabel('Address').fill(name.toLowerCase().replaceAll(' ', '-'));
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);

  await page.getByRole('link', { name: 'Add a category' }).click();
  await page.getByLabel('Name, русский').fill('Фонари');
  await page.getByLabel('Name, English').fill('Lanterns');
  await page.getByLabel('Address').fill('lanterns');
  const fields = page.getByRole('region', { name: 'Fields of a lot' });
  await fields.getByRole('button', { name: 'Add a field' }).click();
  await fields.getByLabel('Label, русский').fill('Мир');
  await fields.getByLabel('Label, English').fill('Realm');
  await fields.getByLabel('Key').fill('realm');
  await fields.getByLabel('required').check();
  await fields.getByRole('button', { name: 'Add a choice' }).click();
  await fields.getByLabel('Value').fill('north');
  await fields.getByLabel('Русский', { exact: true }).fill('Север');
  await fields.getByLabel('English', { exact: true }).fill('North');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Lanterns' })).toBeVisible();

  const shop = await visitAs(browser, 'seller', '/sell');
  await shop.getByLabel('Game').selectOption({ label: name });
  await shop.getByLabel('Category').selectOption({ label: 'Lanterns' });
  await shop.getByLabel('Title').fill('A storm lantern');
  await shop.getByLabel('Description').fill('Shines through any weather.');
  await shop.getByLabel('Realm').selectOption({ label: 'North' });
  await shop.getByLabel(/^Price per/).fill('250');
  await shop.getByRole('button', { name: 'Put on sale' }).click();
  await expect(shop.getByText('This is your lot')).toBeVisible();
  await expect(shop.getByText('North')).toBeVisible();

  await page.getByLabel('Name, English').fill('Storm lanterns');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Storm lanterns' })).toBeVisible();
  await page.getByRole('link', { name: 'To the list' }).click();
  await page.getByLabel('Name, English').fill(`${name} II`);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${name} II`);
});

test('pages of administrators do not exist for others', async ({ browser }) => {
  const page = await visitAs(browser, 'buyer', '/admin/games');
  await expect(page.getByText('Nothing stands here')).toBeVisible();
});
