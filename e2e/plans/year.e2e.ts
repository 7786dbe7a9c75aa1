import { whoAmI } from '@meguri/core/access/access.ops.ts';
import { addDays } from '@meguri/core/base/day.ts';
import { getPlan } from '@meguri/core/plans/plans.ops.ts';
import { getSheet } from '@meguri/core/sheets/sheets.ops.ts';
import { listVisits } from '@meguri/core/visits/visits.ops.ts';
import { expect, type Page, test } from '@playwright/test';
import { open } from '../support/pages.ts';
import { call, peopleOf, signIn, signInAs } from '../support/people.ts';

// The year at the desk as one walk: draft next year's plan, submit, approve, record a visit, close a
// month, review it, print the form (MG-6.1a, MG-6.2b, MG-4.4a, MG-6.3a, MG-6.3b, MG-6.4a).

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first().click();

/** Presses an action and confirms it in its dialog, with a reason where one is asked. */
const confirm = async (page: Page, name: string): Promise<void> => {
  await press(page, name);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  const reason = dialog.getByRole('textbox');
  if ((await reason.count()) > 0) await reason.first().fill('見本の理由です');
  await dialog.getByRole('button', { name }).click();
  await expect(dialog).toBeHidden();
};

/** An officer whose beat has the plan this walk needs. */
const officerWith = async (page: Page, wanted: (state: string) => boolean) => {
  for (const person of await peopleOf(page, 'beatOfficer')) {
    await signInAs(page, person);
    const me = await call(page, whoAmI, {});
    const beat = me.beats[0];
    if (beat === undefined) continue;
    const year = Number(me.today.slice(0, 4));
    const shown = await call(page, getPlan, { beatId: beat.id, year });
    if (wanted(shown?.plan?.state ?? 'missing')) return { person, beat, me, year };
  }
  throw new Error('The demo has no such plan.');
};

/** An officer with a month that may be closed now: this year's, or last year's in January. */
const officerToClose = async (page: Page) => {
  for (const person of await peopleOf(page, 'beatOfficer')) {
    await signInAs(page, person);
    const me = await call(page, whoAmI, {});
    const thisYear = Number(me.today.slice(0, 4));
    for (const beat of me.beats) {
      for (const year of [thisYear, thisYear - 1]) {
        const { next } = await call(page, getSheet, { beatId: beat.id, year });
        if (next !== null) return { beat, year, month: next };
      }
    }
  }
  throw new Error('The demo has no month to close.');
};

test('an officer’s plan is drafted, submitted and approved by the chief', async ({ page }) => {
  const { beat } = await officerWith(page, (state) => state === 'approved');
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, `/beats/${beat.id}/plan`);
  await press(page, '見直し案を作る');
  await confirm(page, '承認を申請する');
  await expect(page.getByText('審査待ち').first()).toBeVisible();
  await signIn(page, 'sectionChief');
  await open(page, `/beats/${beat.id}/plan`);
  await confirm(page, '承認する');
  await expect(page.getByText('承認済み').first()).toBeVisible();
});

test('a visit is recorded with two keys, and taken back with one', async ({ page }) => {
  const { beat, me } = await officerWith(page, () => true);
  await page.setViewportSize({ width: 1440, height: 900 });
  // Yesterday at ten is neither the future nor the night, whenever this test runs.
  const day = addDays(me.today, -1);
  const period = { beatId: beat.id, from: day, until: day };
  const count = async () => (await call(page, listVisits, period)).visits.length;
  const before = await count();
  await open(page, `/beats/${beat.id}/visits/new`);
  await page.getByRole('textbox', { name: /訪問した日/ }).fill(day);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: /時刻/ })).toHaveValue('09:00');
  await page.getByRole('listbox').focus();
  await page.keyboard.press('a');
  await page.keyboard.press('Enter');
  await expect.poll(count).toBe(before + 1);
  await page.getByRole('listbox').focus();
  await page.keyboard.press('Backspace');
  await expect.poll(count).toBe(before);
});

test('a month is closed by the officer, reviewed by the chief, and the form printed', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const { beat, year, month } = await officerToClose(page);
  await open(page, `/beats/${beat.id}/sheet?year=${year}`);
  const cells = page.locator('td[data-value]');
  await expect(cells.first()).toBeVisible();
  expect(await cells.count()).toBeGreaterThanOrEqual(33 * 15);
  await confirm(page, `${month}月を締める`);
  await expect(page.getByText(`${month}月を締めました`).first()).toBeVisible();
  const download = page.waitForEvent('download');
  await press(page, /印刷/);
  await page.getByText('PDF').first().click();
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
  await signIn(page, 'sectionChief');
  await open(page, `/reviews/${beat.id}/${year}/${month}`);
  await page.getByRole('textbox').first().fill('見本の助言です。');
  await press(page, '点検を済ませる');
  await expect(page.getByText(/点検を済ませました/).first()).toBeVisible();
});
