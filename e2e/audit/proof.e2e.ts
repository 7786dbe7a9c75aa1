import { readFileSync } from 'node:fs';
import { listCheckpoints, searchAudit } from '@meguri/core/audit/audit.ops.ts';
import { expect, type Page, test } from '@playwright/test';
import { verifyProof } from '../../server/src/cli/audit-proof.ts';
import { address, call, peopleOf, signIn, signInAs } from '../support/people.ts';

/** The file a button hands to the browser. */
const saved = async (page: Page, button: string | RegExp): Promise<string> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).first().click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
};

const keysOf = async (page: Page): Promise<readonly string[]> =>
  (await call(page, listCheckpoints, { before: null })).keys;

test('audit.examine: an auditor finds an entry, sees its proof hold, and takes it along', async ({
  page,
}) => {
  const officer = await signIn(page, 'beatOfficer');
  await signIn(page, 'auditor');
  await page.goto(`${address()}/audit`);
  await expect(page.getByText('記録は途切れていません')).toBeVisible();
  await page.getByLabel('見た人').fill(officer.name);
  await page.getByRole('button', { name: '探す' }).click();
  const row = page.getByRole('row', { name: officer.name }).first();
  // Whatever was done a moment ago is signed within a second or so.
  await expect(async () => {
    await page.reload();
    await expect(row.getByRole('link', { name: '証明を見る' })).toBeVisible({ timeout: 1000 });
  }).toPass();
  await row.getByRole('link', { name: '証明を見る' }).click();
  await expect(page.getByText('番目に、このとおりあります')).toBeVisible();
  const file: unknown = JSON.parse(await saved(page, '証明を保存する'));
  const keys = await keysOf(page);
  expect(verifyProof(file, keys)).toMatchObject({ ok: true });
});

test('audit.examine: the browser finds a proof that was bent on its way', async ({ page }) => {
  await signIn(page, 'auditor');
  const day = new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10);
  const input = searchAudit.input.parse({ from: day, until: day });
  const signed = async () =>
    (await call(page, searchAudit, input)).entries.find(({ index }) => index !== null);
  await expect.poll(signed).toBeDefined();
  const entry = await signed();
  await page.route('**/api/audit.getEntry', async (route) => {
    const answer = await route.fetch();
    const body = await answer.text();
    const bent = body.replaceAll(entry?.action ?? '', 'access.nothing');
    await route.fulfill({ response: answer, body: bent });
  });
  await page.goto(`${address()}/audit/entries/${entry?.id}`);
  await expect(page.getByText('署名された台帳と一致しません')).toBeVisible();
});

test('audit.examine: T72 what a witness keeps is compared with the log of today', async ({
  page,
}) => {
  await signIn(page, 'auditor');
  await page.goto(`${address()}/audit/checkpoints`);
  const kept = await saved(page, /控えを保存する/);
  // Somebody does something after the witness took the checkpoint.
  const [officer] = await peopleOf(page, 'beatOfficer');
  const other = await page.context().browser()?.newPage();
  if (other !== undefined) await signInAs(other, officer);
  await other?.close();
  await page.getByLabel('預けた控えの全文').fill(kept);
  await page.getByRole('button', { name: '比べる', exact: true }).click();
  await expect(page.getByText('書き換えはありません')).toBeVisible();
  const proof: unknown = JSON.parse(await saved(page, '証明を保存する'));
  expect(verifyProof(proof, await keysOf(page)).ok).toBe(true);
  const forged = kept.replace(/^[A-Za-z0-9+/]{3}(?=[A-Za-z0-9+/]{40}=$)/m, 'AAA');
  await page.getByLabel('預けた控えの全文').fill(forged);
  await page.getByRole('button', { name: '比べる', exact: true }).click();
  await expect(page.getByText('今の記録は続いていません')).toBeVisible();
});

test('audit.examine: R28 the watch over evenness answers without naming a place', async ({
  page,
}) => {
  await signIn(page, 'auditor');
  await page.goto(`${address()}/audit/balance`);
  await expect(page.getByText('比べた町')).toBeVisible();
  await page.getByLabel('町のコードと数').fill('x');
  await page.getByRole('button', { name: 'この数で比べる' }).click();
  await expect(page.getByText('1行目が「コード,数」の形ではありません')).toBeVisible();
});

test('audit.examine: R29 an officer sees the own record, and no trace of the auditor’s pages', async ({
  page,
}) => {
  const officer = await signIn(page, 'beatOfficer');
  await page.goto(`${address()}/my-entries`);
  await expect(page.getByRole('row', { name: officer.name }).first()).toBeVisible();
  await page.goto(`${address()}/audit`);
  await expect(page.getByText('この役職ではこの操作はできません').first()).toBeVisible();
});
