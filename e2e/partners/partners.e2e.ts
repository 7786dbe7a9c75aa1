import { whoAmI } from '@meguri/core/access/access.ops.ts';
import { expect, type Page, test } from '@playwright/test';
import { choose, dialogAfter, open, shoot } from '../support/pages.ts';
import { call, signIn } from '../support/people.ts';
import { anyPartner } from '../support/seed-partners.ts';

// A station works with a partner, and asks headquarters for an interpreter (issue 5).

const ofStation = async (page: Page): Promise<string> => {
  await signIn(page, 'sectionChief');
  const { stationId, today } = await call(page, whoAmI, {});
  return anyPartner(page, today, stationId ?? '');
};

test('partners.liaise: a contact is logged, and its next step is done', async ({ page }) => {
  await open(page, `/partners/${await ofStation(page)}`);
  const dialog = await dialogAfter(page, '連絡を記録する');
  await dialog.getByLabel('話したこと').fill('防災訓練で多言語の案内を出すことにした');
  await dialog.getByRole('button', { name: '記録する', exact: true }).click();
  await expect(page.getByText('防災訓練で多言語の案内を出すことにした')).toBeVisible();
  const end = await dialogAfter(page, '資料を届ける　済んだ');
  await end.getByRole('button', { name: '終わりにする' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: '資料を届ける　済んだ' })).toHaveCount(0);
  await expect(page.getByText('済んだ', { exact: true })).toBeVisible();
  await shoot(page, 'partner');
});

test('partners.inform: figures of crime by origin are refused, published ones are kept', async ({
  page,
}) => {
  await open(page, `/partners/${await ofStation(page)}`);
  const dialog = await dialogAfter(page, '情報の授受を記録する');
  await expect(dialog.getByText('これはしない')).toBeVisible();
  await dialog.getByLabel('内容').fill('来日外国人犯罪の検挙件数');
  await dialog.getByLabel('公表された資料の名前').fill('県警察の犯罪統計');
  await dialog.getByLabel('資料の公表日').fill('令和7年4月1日');
  await dialog.getByRole('button', { name: '記録する', exact: true }).click();
  await expect(dialog.getByText('出身を示す言葉')).toBeVisible();
  await shoot(page, 'partner-information-refused');
  await dialog.getByLabel('内容').fill('特殊詐欺の発生状況と相談窓口');
  await dialog.getByRole('button', { name: '記録する', exact: true }).click();
  await expect(page.getByText('県警察の犯罪統計')).toBeVisible();
});

test('partners.cooperate: an agreement that ends is renewed', async ({ page }) => {
  await open(page, `/partners/${await ofStation(page)}`);
  await expect(page.getByText('終わりが近い')).toBeVisible();
  const dialog = await dialogAfter(page, '見守り協定　更新する');
  await dialog.getByRole('button', { name: '保存する' }).click();
  await expect(page.getByText('これから', { exact: true })).toBeVisible();
  await expect(page.getByText('終わりが近い')).toHaveCount(0);
});

test('interpreters.visit: asked by a station, found by headquarters, its result recorded', async ({
  page,
}) => {
  await signIn(page, 'headquartersClerk');
  await open(page, '/interpreters?tab=sources');
  const source = await dialogAfter(page, '手配先を登録する');
  await source.getByLabel('手配先の名前').fill('本部通訳センター');
  await source.locator('label', { hasText: 'ベトナム語' }).click();
  await source.getByRole('button', { name: '保存する' }).click();
  await expect(page.getByRole('heading', { name: '本部通訳センター' }).first()).toBeVisible();
  await shoot(page, 'interpreter-sources');

  await signIn(page, 'sectionChief');
  await open(page, '/interpreters');
  const ask = await dialogAfter(page, '通訳を依頼する');
  await choose(ask, /言語/, 'ベトナム語');
  await ask.getByRole('button', { name: '依頼する', exact: true }).click();
  await expect(page.getByText('手配待ち').first()).toBeVisible();

  await signIn(page, 'headquartersClerk');
  await open(page, '/interpreters');
  const answer = await dialogAfter(page, '答える');
  await answer.getByRole('button', { name: '答えを送る' }).click();
  await expect(page.getByText('手配済み').first()).toBeVisible();
  await shoot(page, 'interpreter-requests');

  await signIn(page, 'sectionChief');
  await open(page, '/interpreters');
  const result = await dialogAfter(page, '結果を記録する');
  await choose(result, /通訳した時間/, '1時間まで');
  await result.getByLabel('通訳で用が足りたか').fill('説明も正確で、用が足りた');
  await result.getByRole('button', { name: '記録する', exact: true }).click();
  await expect(page.getByText('結果まで記録').first()).toBeVisible();
});
