import { whoAmI } from '@meguri/core/access/access.ops.ts';
import { getPlan } from '@meguri/core/plans/plans.ops.ts';
import { listVisits } from '@meguri/core/visits/visits.ops.ts';
import { expect, type Page, test } from '@playwright/test';
import { address, call, peopleOf, signIn, signInAs } from '../support/people.ts';

// The year at the desk as one walk: draft next year's plan, submit, approve, record a visit, close a
// month, review it, print the form (MG-6.1a, MG-6.2b, MG-4.4a, MG-6.3a, MG-6.3b, MG-6.4a).

const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(`${address()}${path}`);
  await expect(page.locator('h1').first()).toBeVisible();
};

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first().click();

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

test('an officer’s plan is drafted, submitted and approved by the chief', async ({ page }) => {
  const { beat } = await officerWith(page, (state) => state === 'approved');
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, `/beats/${beat.id}/plan`);
  await press(page, '見直し案を作る');
  await press(page, '承認を申請する');
  const reason = page.getByRole('dialog').getByRole('textbox');
  if (await reason.isVisible().catch(() => false)) {
    await reason.fill('見本の計画です');
    await page.getByRole('dialog').getByRole('button').last().click();
  }
  await expect(page.getByText('審査待ち').first()).toBeVisible();
  await signIn(page, 'sectionChief');
  await open(page, `/beats/${beat.id}/plan`);
  await press(page, '承認する');
  await expect(page.getByText('承認済み').first()).toBeVisible();
});

test('a day of visits is recorded with the keyboard', async ({ page }) => {
  const { beat, me } = await officerWith(page, () => true);
  await page.setViewportSize({ width: 1440, height: 900 });
  const period = { beatId: beat.id, from: me.today, until: me.today };
  const before = await call(page, listVisits, period);
  await open(page, `/beats/${beat.id}/visits/new`);
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('a');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await call(page, listVisits, period)).visits.length)
    .toBe(before.visits.length + 1);
});

test('a month is closed, reviewed and the form is printed', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const { beat } = await officerWith(page, () => true);
  await open(page, `/beats/${beat.id}/sheet`);
  const cells = page.locator('td[data-value]');
  await expect(cells.first()).toBeVisible();
  expect(await cells.count()).toBeGreaterThanOrEqual(33 * 15);
  const download = page.waitForEvent('download');
  await press(page, /印刷/);
  await page.getByText('PDF').first().click();
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
});
