import { expect } from '@playwright/test';
import { newName, signUp, visit } from './people.ts';
import { test } from './test.ts';

test('a newcomer accepts the seller rules, lists a lot, finds it in the catalogue and edits it', async ({
  browser,
}) => {
  const page = await visit(browser);
  const title = newName('Gold from the deep ');
  await signUp(page, newName('trader'));

  await page.goto('/sell');
  await page.locator('main').getByRole('link', { name: 'Become a seller' }).click();
  await page.getByRole('button', { name: 'Become a seller' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await page.getByRole('checkbox', { name: /I have read the rules/ }).check();
  await page.getByRole('button', { name: 'Become a seller' }).click();

  await page.getByLabel('Game').selectOption({ label: 'Eyrwald Online' });
  await page.getByLabel('Category').selectOption({ label: 'Gold' });
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Description').fill('Handed over at the mailbox of the capital.');
  await page.getByLabel(/^Price per 1,000/).fill('300');
  const calculator = page.getByRole('region', { name: 'What you will receive' });
  await expect(calculator).toContainText('₽21.00');
  await expect(calculator).toContainText('₽279.00');

  await page.getByLabel(/^In stock/).fill('50000');
  await page.getByRole('button', { name: 'Put on sale' }).click();
  await expect(page.getByRole('alert')).toContainText('Server');
  await page.getByLabel('Server').selectOption({ index: 1 });
  await page.getByLabel('Side').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Put on sale' }).click();
  await expect(page).toHaveURL(/\/lots\//);
  await expect(page.getByText('This is your lot')).toBeVisible();

  await page.goto(`/games/eyrwald-online/gold?q=${encodeURIComponent(title)}`);
  await expect(page.locator('main').getByRole('link', { name: title })).toBeVisible();
  await page.locator('main').getByRole('link', { name: title }).click();

  await page.getByRole('link', { name: 'Edit' }).click();
  await page.getByLabel(/^Price per 1,000/).fill('350.50');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('This is your lot')).toBeVisible();
  await page.goto(`/search?q=${encodeURIComponent(title)}`);
  await expect(page.locator('main').getByText('₽350.50')).toBeVisible();
});
