import { expect, test } from '@playwright/test';
import { dialogAfter, open, shoot } from '../support/pages.ts';
import { signIn } from '../support/people.ts';

// Figures leave by two people: a station's aggregates as a file (R26), a table for the public (R16).

test('publications.approve: a section chief asks, the auditor approves, the file is fetched', async ({
  page,
}) => {
  await signIn(page, 'sectionChief');
  await open(page, '/exports');
  const wish = await dialogAfter(page, '持出しを申請する');
  await wish.getByRole('button', { name: /目的/ }).click();
  await page.getByRole('option', { name: '連絡協議会での説明' }).click();
  await wish.getByLabel('使い道').fill('春の協議会の資料');
  await expect(wish.getByText('行を持ち出します', { exact: false })).toBeVisible();
  await shoot(page, 'exports-request');
  await wish.getByRole('button', { name: '申請する' }).click();
  await expect(page.getByText('別の系統の者の承認を待っています。')).toBeVisible();
  await expect(page.getByRole('button', { name: '承認する' })).toHaveCount(0);

  await signIn(page, 'auditor');
  await open(page, '/exports');
  await shoot(page, 'exports-waiting');
  const approve = await dialogAfter(page, '承認する');
  await approve.getByRole('button', { name: '承認する' }).click();
  await expect(page.getByText('承認済み')).toBeVisible();

  await signIn(page, 'sectionChief');
  await open(page, '/exports');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Excel' }).click();
  expect((await download).suggestedFilename()).toMatch(/^meguri-interviews-.*\.xlsx$/);
  await expect(page.getByText(/^1回/)).toBeVisible();
  await shoot(page, 'exports-done');
});

test('publications.release: headquarters drafts, the auditor releases, an officer’s chief sees it', async ({
  page,
}) => {
  await signIn(page, 'headquartersClerk');
  await open(page, '/publications');
  const draft = await dialogAfter(page, '公表案を作る');
  // Whether a count is small enough to be hidden depends on the day the demo is made.
  await expect(draft.getByText(/か所を秘匿します|秘匿する数はありません/)).toBeVisible();
  await shoot(page, 'publications-draft');
  await draft.getByRole('button', { name: '案を作る' }).click();
  await expect(page.getByText('別の系統の者の判断を待っています')).toBeVisible();

  await signIn(page, 'auditor');
  await open(page, '/publications');
  const release = await dialogAfter(page, '公表する');
  await release.getByRole('button', { name: '公表する' }).click();
  await expect(page.getByText('公表中')).toBeVisible();

  await signIn(page, 'sectionChief');
  await open(page, '/publications');
  await expect(page.getByText('公表中')).toBeVisible();
  await expect(page.getByRole('button', { name: '取り下げる' })).toHaveCount(0);
  await shoot(page, 'publications');
});
