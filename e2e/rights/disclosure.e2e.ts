import { readFileSync } from 'node:fs';
import { whoAmI } from '@meguri/core/access/access.ops.ts';
import { acceptTexts, listTexts } from '@meguri/core/access/texts.ops.ts';
import { cardForm, cardsOfPremises, writeCard } from '@meguri/core/cards/cards.ops.ts';
import { listPremises } from '@meguri/core/premises/premises.ops.ts';
import { expect, type Page, test } from '@playwright/test';
import { address, call, peopleOf, signIn, signInAs } from '../support/people.ts';

// A resident writes a letter: the request is received, assigned, decided by somebody else, and the
// package with the person's own data and everybody who looked at the card is handed over.

const reading = 'かくう はなこ';

const accept = async (page: Page): Promise<void> => {
  const { texts } = await call(page, listTexts, {});
  await call(page, acceptTexts, { texts: texts.map(({ code, version }) => ({ code, version })) });
};

/** A card of a made-up person in the officer's beat. */
const writeOne = async (page: Page): Promise<void> => {
  const { beats, today } = await call(page, whoAmI, {});
  const beatId = beats[0]?.id ?? '';
  const { rows } = await call(page, listPremises, { beatId, filter: {} });
  for (const { id: premisesId, kind } of rows) {
    if (kind !== 'household') continue;
    const { cards } = await call(page, cardsOfPremises, { premisesId });
    if (cards.length > 0) continue;
    const { notice } = await call(page, cardForm, { premisesId });
    const values = {
      'contact-name': '架空 花子',
      'contact-reading': reading,
      phone: '000-0000-7777',
    };
    const member = { 'member-name': '架空 太郎' };
    await call(page, writeCard, {
      premisesId,
      kind,
      baseRevision: 0,
      origin: 'resident',
      toldOthers: true,
      toldProvisional: false,
      noticeVersion: notice.version,
      confirmedOn: today,
      contents: {
        declined: false,
        entries: [
          { group: 'self', values },
          { group: 'member', values: member },
        ],
      },
    });
    return;
  }
  throw new Error('The demo has no household without a card in this beat.');
};

const receive = async (page: Page): Promise<void> => {
  await page.goto(`${address()}/rights`);
  await page.getByRole('button', { name: '請求を受け付ける' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/対象の方の氏名/).fill('架空 花子');
  await dialog.getByLabel(/氏名の読み/).fill(reading);
  await dialog.getByLabel(/送り先の住所/).fill('見本市見本町1番');
  await dialog.getByRole('button', { name: '受け付ける' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/開示\d{4}-\d+/);
};

test('rights.requests: a disclosure request from letter to package', async ({ page }) => {
  const [officer] = await peopleOf(page, 'beatOfficer');
  await signInAs(page, officer);
  const { stationId } = await call(page, whoAmI, {});
  await accept(page);
  await writeOne(page);
  const chief = await signIn(page, 'sectionChief');
  expect((await call(page, whoAmI, {})).stationId).toBe(stationId);
  await accept(page);
  await receive(page);
  await expect(page.getByText('架空 花子')).toHaveCount(0);
  await page.getByRole('button', { name: '担当を決める' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /担当/ }).first().click();
  await page.getByRole('option', { name: chief.name }).click();
  await page.getByRole('dialog').getByRole('button', { name: '記録する' }).click();
  await page.getByLabel('探す読み・番号').last().fill(reading);
  await page.getByRole('button', { name: 'カードを探す' }).click();
  await page.getByRole('button', { name: '結び付ける' }).click();
  await expect(page.getByRole('button', { name: '外す' })).toBeVisible();
  await expect(page.getByText('決定は、担当者でない人がします。')).toBeVisible();
  const path = new URL(page.url()).pathname;

  const chiefs = await peopleOf(page, 'stationChief');
  for (const one of chiefs) {
    await signInAs(page, one);
    if ((await call(page, whoAmI, {})).stationId === stationId) break;
  }
  await page.goto(`${address()}${path}`);
  await page.getByRole('button', { name: '決定する' }).click();
  await page.getByRole('dialog').locator('label', { hasText: '全部を認める' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '決定を記録する' }).click();
  await expect(page.getByText(/審査請求は/)).toBeVisible();

  await signIn(page, 'sectionChief');
  await page.goto(`${address()}${path}`);
  await page.getByRole('button', { name: '開示する書類を作る' }).click();
  await expect(page.getByText('000-0000-7777')).toBeVisible();
  await expect(page.getByText('架空 太郎')).toHaveCount(0);
  await expect(page.getByRole('table', { name: '見た人・日時・目的' })).toContainText(chief.name);
  const [pdf] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'PDFを保存する' }).click(),
  ]);
  expect(
    readFileSync(await pdf.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  await page.getByRole('button', { name: '渡したことを記録する' }).click();
  await expect(page.getByText('終了').first()).toBeVisible();
});
