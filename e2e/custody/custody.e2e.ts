import { whoAmI } from '@meguri/core/access/access.ops.ts';
import { expect, test } from '@playwright/test';
import { dialogAfter, open, shoot } from '../support/pages.ts';
import { call, peopleOf, signIn, signInAs } from '../support/people.ts';

// Paper at a police box: registered, carried, counted one short, explained; and destroyed by two
// people (MG-5.5a, MG-5.7e, R08).

test('custody.reconcile: one sheet is missing, found at the count and explained', async ({
  page,
}) => {
  await signIn(page, 'boxChief');
  await open(page, '/custody');
  await shoot(page, 'custody-empty');
  const cabinet = await dialogAfter(page, '保管庫を登録する');
  await cabinet.getByLabel('保管庫の名前').fill('見本保管庫');
  await cabinet.getByRole('button', { name: '登録する' }).click();
  await expect(page.getByRole('heading', { name: '見本保管庫' })).toBeVisible();

  const bundle = await dialogAfter(page, '簿冊を加える');
  await bundle.getByLabel('枚数').fill('40');
  await bundle.getByRole('button', { name: '加える' }).click();
  await expect(page.getByText('保管中 40枚、持出し中 0枚')).toBeVisible();

  const move = await dialogAfter(page, '出し入れ');
  await move.getByLabel('枚数').fill('3');
  await move.getByRole('button', { name: '記録する' }).click();
  await expect(page.getByText('保管中 37枚、持出し中 3枚')).toBeVisible();

  const count = await dialogAfter(page, '枚数を照合する');
  await expect(count.getByText('37')).toHaveCount(0);
  await shoot(page, 'custody-count');
  await count.getByLabel(/第1冊/).fill('36');
  await count.getByRole('button', { name: '照合を記録する' }).click();
  await expect(page.getByText('台帳 37枚、実際 36枚', { exact: false })).toBeVisible();
  await shoot(page, 'custody-box');

  const settle = await dialogAfter(page, '結果を記録する');
  await settle.locator('label', { hasText: '記録漏れ' }).click();
  await settle.getByLabel('経緯').fill('書き損じの1枚を別の簿冊に綴じていた');
  await settle.getByRole('button', { name: '記録する' }).click();
  await expect(page.getByText('保管中 36枚、持出し中 3枚')).toBeVisible();
  await expect(page.getByText('台帳 37枚、実際 36枚', { exact: false })).toBeHidden();
});

test('custody.keys: a lost key is told, waits as a task, and ends with a new lock', async ({
  page,
}) => {
  await signIn(page, 'boxChief');
  const { boxId } = await call(page, whoAmI, {});
  await open(page, `/boxes/${boxId}/custody`);
  const lost = await dialogAfter(page, '鍵の記録');
  await lost.locator('label', { hasText: '紛失した' }).click();
  await lost.getByRole('button', { name: '記録する' }).click();
  await expect(lost.getByText(/備考/).last()).toBeVisible();
  await lost.getByLabel(/^備考/).fill('巡回中に落とした');
  await lost.getByRole('button', { name: '記録する' }).click();
  await expect(page.getByText('鍵 1を紛失しています')).toBeVisible();
  await shoot(page, 'custody-lost-key');
  await open(page, '/');
  await expect(page.getByText('紛失した鍵を見つけるか、錠を取り替える').first()).toBeVisible();
  await open(page, `/boxes/${boxId}/custody`);
  const lock = await dialogAfter(page, '錠を取り替えた');
  await lock.getByRole('button', { name: '記録する' }).click();
  await expect(page.getByText('鍵 1を紛失しています')).toHaveCount(0);
  await expect(page.getByText('鍵 3', { exact: true })).toBeVisible();
});

test('custody.dispose: whoever proposes it cannot confirm it, a superior can', async ({ page }) => {
  const [chief] = await peopleOf(page, 'boxChief');
  await signInAs(page, chief);
  const me = await call(page, whoAmI, {});
  await open(page, '/custody');
  const dispose = await dialogAfter(page, '廃棄');
  await dispose.getByLabel('理由').fill('様式の書き損じ');
  await dispose.getByRole('button', { name: '申し出る' }).click();
  await expect(page.getByText('別の者の確認を待っています。').first()).toBeVisible();
  await expect(page.getByRole('button', { name: '立ち会って確認する' })).toHaveCount(0);

  for (const section of await peopleOf(page, 'sectionChief')) {
    await signInAs(page, section);
    if ((await call(page, whoAmI, {})).stationId === me.stationId) break;
  }
  await open(page, '/custody');
  await shoot(page, 'custody-station');
  await open(page, `/boxes/${me.boxId}/custody`);
  const confirm = await dialogAfter(page, '立ち会って確認する');
  await confirm.getByRole('button', { name: '廃棄を確認する' }).click();
  await expect(page.getByText('保管中 35枚、持出し中 3枚')).toBeVisible();
  const inspect = await dialogAfter(page, '点検を記録する');
  await inspect.getByRole('button', { name: '記録する' }).click();
  await expect(page.getByText('点検した')).toBeVisible();
  await page.setViewportSize({ width: 820, height: 1100 });
  await shoot(page, 'custody-820');
});
