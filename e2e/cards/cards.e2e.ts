import { whoAmI } from '@meguri/core/access/access.ops.ts';
import { cardsOfPremises } from '@meguri/core/cards/cards.ops.ts';
import { listPremises } from '@meguri/core/premises/premises.ops.ts';
import { expect, type Page, test } from '@playwright/test';
import { shoot } from '../support/pages.ts';
import { address, call, peopleOf, signInAs } from '../support/people.ts';

// Cards in the browser: read for a purpose and gone again, opened in an emergency and gone over by
// somebody else. Every name and number of the demo is made up and begins with 000.

type Found = { readonly beatId: string; readonly premisesId: string };

/** A household of the signed-in officer's beat whose card is there. */
const homeWithCard = async (page: Page): Promise<Found> => {
  const { beats } = await call(page, whoAmI, {});
  const beatId = beats[0]?.id ?? '';
  const { rows } = await call(page, listPremises, { beatId, filter: {} });
  for (const { id, kind, card } of rows) {
    if (kind !== 'household' || card !== 'completed') continue;
    const { cards } = await call(page, cardsOfPremises, { premisesId: id });
    if (cards.length > 0) return { beatId, premisesId: id };
  }
  throw new Error('The demo has no card in this beat.');
};

const openPanel = ({ beatId, premisesId }: Found): string =>
  `${address()}/beats/${beatId}?notMet=false&dueMonth=0&door=${premisesId}`;

const acceptTexts = async (page: Page): Promise<void> => {
  const { textsDue } = await call(page, whoAmI, {});
  if (!textsDue) return;
  await page.goto(`${address()}/conduct`);
  for (const box of await page.getByRole('checkbox').all()) await box.check({ force: true });
  await page.locator('main').getByRole('button').last().click();
  await expect.poll(async () => (await call(page, whoAmI, {})).textsDue).toBe(false);
};

test('cards.purpose: a card is sealed until a purpose is chosen, and is gone when it is closed', async ({
  page,
}) => {
  await signInAs(page, (await peopleOf(page, 'beatOfficer'))[0]);
  await acceptTexts(page);
  await page.goto(openPanel(await homeWithCard(page)));
  await expect(page.getByText('あり（封印中）')).toBeVisible();
  await expect(page.getByText(/000-0000-/)).toHaveCount(0);
  await page.getByRole('button', { name: '読む', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '開く' }).click();
  await expect(dialog.getByText('目的を選んでください。')).toBeVisible();
  await dialog.locator('label', { hasText: '巡回連絡の準備・実施' }).click();
  await dialog.getByRole('button', { name: '開く' }).click();
  await expect(dialog.getByText(/閉じます/)).toBeVisible();
  await dialog.getByRole('button', { name: '閉じる' }).click();
  await expect(page.getByText(/000-0000-/)).toHaveCount(0);
});

test('rights.personal-data: a referral is read out, recorded once and printed as one receipt', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await signInAs(page, (await peopleOf(page, 'beatOfficer'))[0]);
  await acceptTexts(page);
  await page.goto(openPanel(await homeWithCard(page)));
  await page.getByRole('button', { name: '読む', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('label', { hasText: '本人からの申出・相談への対応' }).click();
  await dialog.getByRole('button', { name: '開く' }).click();
  await dialog.getByRole('button', { name: '市町村・民生委員につなぐ' }).click();
  await expect(page.getByText(/000-0000-/), 'nothing of the card stays beside it').toHaveCount(0);
  await dialog.getByLabel(/^窓口/).fill('見本市役所 福祉課');
  await dialog.getByRole('button', { name: 'つないだことを記録する' }).click();
  await expect(dialog.getByText(/読み上げたことを確かめてください/)).toBeVisible();
  await expect(dialog.getByText(/「ご希望により、見本市役所 福祉課に/)).toBeVisible();
  await dialog.locator('label', { hasText: '読み上げて' }).click();
  await shoot(page, 'cards-refer');
  await dialog.getByRole('button', { name: 'つないだことを記録する' }).click();
  await expect(dialog.getByText(/個人情報の保護に関する法律 第69条/)).toBeVisible();
  await shoot(page, 'cards-receipt');
  await dialog.getByRole('button', { name: '印刷する' }).click();
  await expect(page.locator('body[data-printed=yes]')).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  await expect(dialog.getByText('受け取った方の署名')).toBeVisible();
  await expect(page.locator('#root')).toBeHidden();
  await expect(dialog.getByRole('button')).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });
  await dialog.getByRole('button', { name: '終わる' }).click();
  await expect(dialog).toHaveCount(0);
});

test('rights.personal-data: an emergency opening shows a foreign card, and the section chief goes over it', async ({
  page,
}) => {
  const officers = await peopleOf(page, 'beatOfficer');
  const [owner, other] = officers;
  await signInAs(page, owner);
  const found = await homeWithCard(page);
  const { boxId, stationId } = await call(page, whoAmI, {});
  await signInAs(page, other);
  const me = await call(page, whoAmI, {});
  expect([me.boxId, me.stationId]).toEqual([boxId, stationId]);
  await acceptTexts(page);
  await page.goto(openPanel(found));
  await expect(page.getByText('あり（封印中）')).toBeVisible();
  await expect(page.getByRole('button', { name: '読む', exact: true })).toHaveCount(0);
  await page.goto(`${address()}/cards/emergency`);
  await page.getByLabel(/^理由/).fill('水道管が破裂し、隣の部屋の方に知らせる必要がある');
  await page.getByRole('button', { name: '緊急閲覧を始める' }).click();
  await expect(page.getByText(/に知らせました/)).toBeVisible();
  await page.goto(openPanel(found));
  await page.getByRole('button', { name: '緊急閲覧で読む' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '開く' }).click();
  await expect(page.getByRole('dialog').getByText(/閉じます/)).toBeVisible();

  const chiefs = await peopleOf(page, 'sectionChief');
  for (const chief of chiefs) {
    await signInAs(page, chief);
    if ((await call(page, whoAmI, {})).stationId === stationId) break;
  }
  await page.goto(`${address()}/cards/emergency`);
  const item = page.getByRole('listitem').filter({ hasText: '水道管が破裂し' });
  await expect(item.getByText('開いたカード：1枚')).toBeVisible();
  await item.getByRole('button', { name: '確認する' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '確認する' }).click();
  await expect(item.getByText(/事情が分かった/)).toBeVisible();
});
