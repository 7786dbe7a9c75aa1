import { expect, test } from '@playwright/test';
import { dialogAfter, open, shoot } from '../support/pages.ts';
import { signIn } from '../support/people.ts';

// A translation is a draft until the post that answers for it confirms it (issue 5, design §8).

test('materials.provide: a leaflet in Vietnamese is confirmed by its post and printed on A4', async ({
  page,
}) => {
  await signIn(page, 'beatOfficer');
  await open(page, '/materials/call/vi');
  await expect(page.getByText('下訳・未確認').first()).toBeVisible();
  await expect(page.getByRole('button', { name: '画面で見せる' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: '確認済みにする' })).toHaveCount(0);

  await signIn(page, 'headquartersClerk');
  await open(page, '/materials?language=vi');
  await shoot(page, 'circle/materials');
  await open(page, '/materials/call/vi');
  const dialog = await dialogAfter(page, '確認済みにする');
  await dialog.getByRole('radio').first().check({ force: true });
  await shoot(page, 'circle/material-confirm');
  await dialog.getByRole('button', { name: '確認済みにする' }).click();
  await expect(page.getByText('確認済み', { exact: true }).first()).toBeVisible();

  await signIn(page, 'beatOfficer');
  await open(page, '/materials/call/vi');
  await expect(page.getByRole('button', { name: '画面で見せる' })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /A4/ }).first().click();
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
  await shoot(page, 'circle/material');
});
