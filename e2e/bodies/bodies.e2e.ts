import { listBodies } from '@meguri/core/bodies/bodies.ops.ts';
import { listPosts } from '@meguri/core/organisation/organisation.ops.ts';
import { expect, type Page, test } from '@playwright/test';
import { dialogAfter, open, shoot } from '../support/pages.ts';
import { call, peopleOf, signIn, signInAs } from '../support/people.ts';

// Bodies of the adopted directives with filled and vacant seats; the chief of a station decides what
// the directive leaves to him; a personnel change moves the chair (issue 4, must show 5).

const addressOf = async (page: Page, shortName: string, stationId: string | null = null) => {
  const { bodies } = await call(page, listBodies, { stationId });
  const found = bodies.find((one) => one.shortName.ja === shortName && one.stationId === stationId);
  if (found === undefined) throw new Error(`no body ${shortName}`);
  return `/bodies/${found.pack}/${found.body}/${stationId ?? 'headquarters'}`;
};

test('bodies.compose: 対策会議 and 対策調整会議 with two vice-chairs, seats and their acting chair', async ({
  page,
}) => {
  await signIn(page, 'headquartersClerk');
  await open(page, '/bodies');
  await test.step('bodies.set-up: the bodies of the directives stand with their vacant seats', async () => {
    await expect(page.getByRole('heading', { name: 'あなたが埋める席' })).toBeVisible();
    await expect(page.getByText('欠員').first()).toBeVisible();
    await shoot(page, 'bodies-list');
  });
  await open(page, await addressOf(page, '対策本部'));
  const meetings = page.locator('section', {
    has: page.getByRole('heading', { name: '対策会議' }),
  });
  await expect(meetings.getByText('刑事部長', { exact: false }).first()).toBeVisible();
  await expect(meetings.getByText('順序の定めはありません', { exact: false })).toBeVisible();
  const coordination = page.locator('section', {
    has: page.getByRole('heading', { name: '対策調整会議' }),
  });
  await expect(coordination.getByText('生活安全部参事官', { exact: false })).toBeVisible();
  await expect(coordination.getByText('警備部参事官', { exact: false })).toBeVisible();
  await expect(coordination.getByText('定めなし')).toBeVisible();
  await shoot(page, 'bodies-composition');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '編成表をPDFで保存する' }).click();
  expect((await saved).suggestedFilename()).toBe('対策本部 編成表.pdf');
});

test('bodies.settings: the chief sets composition and running, and puts a post into a seat', async ({
  page,
}) => {
  const person = await signIn(page, 'stationChief');
  const { posts } = await call(page, listPosts, { stationId: null });
  expect(posts.length).toBeGreaterThan(40);
  await test.step('bodies.station: the station has its own body', async () => {
    await open(page, '/bodies?programme=saitama-residents');
    await page.getByRole('link', { name: '警察署推進本部' }).first().click();
    await expect(page).toHaveURL(/\/bodies\/saitama-residents\//);
    await expect(page.getByRole('button', { name: '定める' }).first()).toBeVisible();
  });
  const settings = await dialogAfter(page, '定める');
  await settings.getByLabel(/^編成/).fill('課長以上');
  await settings.getByLabel(/^運営/).fill('検討会を四半期に一度開く');
  await settings.getByLabel('開催間隔').fill('3');
  await test.step('bodies.regular: how often it meets is set', async () => {
    await settings.getByRole('button', { name: '定める' }).click();
    await expect(page.getByText('3か月ごと')).toBeVisible();
  });
  const assign = await dialogAfter(page, '構成員に職を加える');
  await assign.getByRole('button', { name: '職' }).first().click();
  await page.getByRole('option', { name: /警務課長/ }).click();
  await assign.getByRole('button', { name: '指定する' }).click();
  const row = page.getByRole('row', { name: /警務課長/ });
  await expect(row.getByText('長が指定')).toBeVisible();
  await shoot(page, 'bodies-station');
  await page.getByRole('button', { name: '構成員の経過' }).click();
  await expect(page.getByRole('dialog').getByText('警務課長')).toBeVisible();
  expect(person.postKind).toBe('stationChief');
});

test('bodies.transfer: a personnel change pasted from a table moves the chair of a meeting', async ({
  page,
}) => {
  const officers = await peopleOf(page, 'headquartersOfficer');
  const aide = officers.find(({ postTitle }) => postTitle === '刑事部参事官');
  const next = officers.find(({ postTitle }) => postTitle === '捜査第二課長');
  if (aide === undefined || next === undefined) throw new Error('The demo lacks a post.');
  await signInAs(page, (await peopleOf(page, 'headquartersClerk'))[0]);
  await open(page, '/personnel');
  const made = await dialogAfter(page, '異動案を作る');
  await made.getByLabel('件名').fill('見本の春の異動');
  await made.getByRole('button', { name: '作る' }).click();
  await expect(page.getByRole('heading', { name: '見本の春の異動' })).toBeVisible();
  const paste = await dialogAfter(page, '表から取り込む');
  const table = [
    '氏名\t現所属\t新所属\t新役職\t区分\t受持区',
    `${aide.name}\t\t\t\t退職\t`,
    `${next.name}\t\t\t刑事部参事官\t\t`,
  ].join('\n');
  await paste.getByLabel('貼り付ける表').fill(table);
  await paste.getByRole('button', { name: '読み取る' }).click();
  await expect(page.getByText('保存していない変更があります', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: '案を保存する' }).click();
  const seats = page.getByRole('table', { name: '席' });
  await expect(seats.getByRole('row', { name: /対策本部.*副本部長付/ })).toContainText(next.name);
  await shoot(page, 'personnel-preview');
  const carry = await dialogAfter(page, 'に発令する');
  await carry.getByRole('button', { name: '発令する' }).click();
  await expect(page.getByText('発令済み').first()).toBeVisible();
  await shoot(page, 'personnel-carried-out');
});
