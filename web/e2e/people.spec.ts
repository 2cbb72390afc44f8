import { Buffer } from 'node:buffer';
import { expect } from '@playwright/test';
import { newName, signUp, visit } from './people.ts';
import { test } from './test.ts';

/** Two by two dots, red. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==',
  'base64',
);

test('two people show themselves, become friends, gather in a group, and part', async ({ browser }) => {
  const anna = newName('anna');
  const boris = newName('boris');
  const hers = await visit(browser);
  await signUp(hers, anna);
  const his = await visit(browser);
  await signUp(his, boris);

  await hers.goto('/me/profile');
  await hers.locator('input[type=file]').setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer: PICTURE });
  await expect(hers.getByRole('button', { name: 'Remove' })).toBeVisible();
  await hers.getByLabel('About me').fill('Collects maps');
  await hers.getByLabel('What I tell about myself').selectOption('Friends');
  await hers.getByRole('button', { name: 'Save' }).click();
  await expect(hers.getByText('Saved')).toBeVisible();

  await his.goto('/friends');
  await his.getByRole('searchbox', { name: 'Name of a person' }).fill(anna);
  await his.getByRole('link', { name: anna }).click();
  await expect(his.getByText('Collects maps')).toHaveCount(0);
  await his.getByRole('button', { name: 'Ask to be friends' }).click();
  await expect(his.getByText('You have asked')).toBeVisible();

  await hers.goto('/friends');
  // His name stands above the button too, before she has accepted.
  const friends = hers
    .locator('section')
    .filter({ has: hers.getByRole('heading', { level: 2, name: 'Friends', exact: true }) });
  await hers.getByRole('button', { name: `Accept the request of ${boris}` }).click();
  await expect(friends.getByRole('link', { name: boris })).toBeVisible();
  await his.reload();
  await expect(his.getByText('Collects maps')).toBeVisible();

  await hers.getByLabel('Name of the group').fill('Map room');
  await hers.getByRole('button', { name: 'Create the group' }).click();
  await hers.getByLabel('Choose a friend').selectOption({ label: boris });
  await hers.getByRole('button', { name: 'Invite a friend' }).click();
  await expect(hers.getByText('invited')).toBeVisible();
  await his.goto('/friends');
  await his.getByRole('link', { name: 'Map room' }).click();
  await his.getByRole('button', { name: 'Join' }).click();
  await expect(his.getByText('member', { exact: true })).toBeVisible();

  await hers.goto(`/people/${boris}`);
  await hers.getByRole('button', { name: 'Block' }).click();
  await hers.getByRole('dialog').getByRole('button', { name: 'Block' }).click();
  await expect(hers.getByText('You have blocked this person')).toBeVisible();
  await his.goto(`/people/${anna}`);
  await expect(his.getByText('Collects maps')).toHaveCount(0);
  await expect(his.getByRole('heading', { level: 1 })).not.toHaveText(anna);
});
