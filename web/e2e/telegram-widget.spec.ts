import { expect } from '@playwright/test';
import { newName, PASSWORD, signUp, visit } from './people.ts';
import { word } from './telegramSite.ts';
import { test } from './test.ts';

test('somebody comes by Telegram’s page, unless they decline', async ({ browser }) => {
  const page = await visit(browser, '/sign-in?next=%2Fme');
  await page.getByRole('button', { name: 'Continue with Telegram' }).click();
  await page.getByRole('link', { name: 'Decline' }).click();
  await expect(page.getByRole('alert')).toContainText('You did not allow the other site');
  await page.goto('/sign-in?next=%2Fme');
  await page.getByRole('button', { name: 'Continue with Telegram' }).click();
  await page.getByRole('link', { name: 'Accept' }).click();
  await expect(page).toHaveURL(/\/me$/);
  await expect(page.getByText('Тихон & Ко').first()).toBeVisible();
});

test('nobody is signed in by a link that brings what Telegram said of another', async ({ browser }) => {
  const page = await visit(browser, `/telegram-return?state=0#tgAuthResult=${word()}`);
  await expect(page.getByText('This page did not send you to Telegram')).toBeVisible();
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
});

test('somebody adds Telegram to an account and takes it away', async ({ browser }) => {
  const page = await visit(browser);
  await signUp(page, newName('courier'));
  await page.goto('/me/security');
  await page.getByRole('button', { name: 'Add Telegram' }).click();
  await page.getByRole('button', { name: 'Go to Telegram' }).click();
  await page.getByRole('link', { name: 'Accept' }).click();
  await page.locator('main').getByLabel('Present password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Add Telegram' }).click();
  await expect(page).toHaveURL(/\/me\/security$/);
  await expect(page.getByText('Telegram · Тихон & Ко')).toBeVisible();
  await page.getByRole('button', { name: 'Remove Telegram' }).click();
  await page.getByLabel('Present password').last().fill(PASSWORD);
  await page.getByRole('button', { name: 'Remove Telegram' }).click();
  await expect(page.getByText('None yet.')).toBeVisible();
});
