import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { codeAt } from '../../server/src/access/browser.testing.ts';
import { type OwnPrefecture, startOwnPrefecture } from '../support/own-prefecture.ts';

// One administrator of an empty prefecture, from the code of the command line to every way in.

test.describe.configure({ mode: 'serial' });

const password = 'purple lantern walks home';
const number = 'A0001';
const step = 30_000;

let own: OwnPrefecture;
let page: Page;
let device: CDPSession;
let authenticatorId = '';
let secret = '';

test.beforeAll(async ({ browser }) => {
  own = await startOwnPrefecture();
  page = await browser.newPage();
  device = await page.context().newCDPSession(page);
  await device.send('WebAuthn.enable');
  const options = {
    protocol: 'ctap2',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  } as const;
  ({ authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', { options }));
});
test.afterAll(async () => {
  await page.close();
  await own.close();
});

const go = (path: string) => page.goto(`${own.address}${path}`);
const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByRole('textbox', { name });
const heading = (name: string) => page.getByRole('heading', { level: 1, name });

const menu = async (item: string) => {
  await page.getByRole('button', { name: /見本 はじめ/ }).click();
  await page.getByRole('menuitem', { name: item }).click();
};

const leave = async () => {
  await menu('サインアウト');
  await expect(heading('サインイン')).toBeVisible();
};

/** A code some steps from now, never so near to the next step that it ages while it is typed. */
const freshCode = async (steps: number): Promise<string> => {
  const left = step - (Date.now() % step);
  if (left < 15_000) await page.waitForTimeout(left + 100);
  return codeAt(secret, new Date(Date.now() + steps * step));
};

const signedIn = () => expect(page.getByRole('button', { name: /見本 はじめ/ })).toBeVisible();

test('an empty prefecture: the code of the command line makes the first administrator', async () => {
  await go('/sign-in');
  await expect(page.getByText('まだ、だれもサインインできません。')).toBeVisible();
  await page.getByRole('link', { name: '最初の管理者を登録する' }).click();
  await field('コード').fill('AAAA-AAAA-AAAA');
  await button('次へ').click();
  await expect(page.getByRole('alert')).toContainText('このコードは使えません');
  const code = await own.adminCode();
  await field('コード').fill(code);
  await button('次へ').click();
  await field('氏名').fill('見本 はじめ');
  await field('ふりがな').fill('みほん はじめ');
  await field('職員番号').fill(number);
  await page.getByRole('radio', { name: 'パスワードと確認コード' }).click();
  secret = (await page.locator('[data-secret]').getAttribute('data-secret')) ?? '';
  await page.getByLabel(/^パスワード/).fill('passwordpassword');
  await field('確認コード').fill(await freshCode(-1));
  await button('パスワードを決めて始める').click();
  await expect(page.getByRole('alert').first()).toContainText('推測されやすい');
  await page.getByLabel(/^パスワード/).fill(password);
  await button('パスワードを決めて始める').click();
  await expect(heading('取扱いの約束と目的')).toBeVisible();
});

test('first sign-in of a post: the texts come first, and wherever one goes', async () => {
  await go('/organisation');
  await expect(heading('取扱いの約束と目的')).toBeVisible();
  await button('同意して始める').click();
  await expect(page.getByRole('alert')).toContainText('2つとも読んで');
  for (const name of [/取扱いの約束を読み/, /使う目的を読み/]) {
    await page.locator('label').filter({ hasText: name }).click();
  }
  await button('同意して始める').click();
  await signedIn();
  await go('/conduct');
  await expect(page.getByText('同意は有効です。')).toBeVisible();
});

test('the checklist says what is there and leads to where the rest is done', async () => {
  await go('/set-up');
  const row = (name: RegExp) => page.getByRole('row', { name });
  await expect(row(/通達データ/)).toContainText('済み');
  await expect(row(/所属（/)).toContainText('まだです');
  await expect(row(/最初のバックアップ/)).toContainText('まだです');
  await row(/所属（/)
    .getByRole('link')
    .click();
  await expect(page).toHaveURL(/organisation/);
});

test('T57: sign-in by password and code; locked by hand and unlocked by a new code', async () => {
  await leave();
  await field('職員番号').fill(number);
  await page.getByLabel(/^パスワード/).fill('not the right one');
  await field('確認コード').fill(await freshCode(0));
  await button('サインイン').click();
  await expect(page.getByRole('alert')).toContainText('サインインできませんでした');
  await page.getByLabel(/^パスワード/).fill(password);
  await field('確認コード').fill(await freshCode(0));
  await page.keyboard.press('Enter');
  await signedIn();

  await go('/organisation');
  await menu('画面をロック');
  await expect(heading('画面はロックされています')).toBeVisible();
  await go('/organisation');
  await expect(heading('画面はロックされています')).toBeVisible();
  await page.getByLabel(/^パスワード/).fill(password);
  await field('確認コード').fill(await freshCode(1));
  await button('解除する').click();
  await signedIn();
  await expect(page).toHaveURL(/organisation/);
});

test('T57: a passkey signs in and unlocks an idle screen; without user verification nothing opens', async () => {
  await menu('自分のサインイン');
  await button('パスキーを加える').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('見本の端末');
  await dialog.getByRole('button', { name: 'パスキーを加える' }).click();
  await expect(page.getByRole('row', { name: /見本の端末/ })).toBeVisible();
  await leave();

  await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  await button('パスキーで入る').click();
  await expect(page.getByRole('alert')).toBeVisible({ timeout: 30_000 });
  await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });
  await button('パスキーで入る').click();
  await signedIn();

  await page.clock.install();
  await go('/account');
  await expect(heading('自分のサインイン')).toBeVisible();
  await page.clock.fastForward('14:05');
  await expect(page.getByText('まもなく画面をロックします。')).toBeVisible();
  await page.keyboard.press('Shift');
  await expect(page.getByText('まもなく画面をロックします。')).toBeHidden();
  await page.clock.fastForward('15:05');
  await expect(heading('画面はロックされています')).toBeVisible();
  await expect(page.getByText('見本の端末')).toHaveCount(0);
  await button('パスキーで解除する').click();
  await signedIn();
  await page.clock.resume();
});

test('T58: sign-in by the provider, told apart in the list of sessions', async () => {
  await leave();
  await button('県警の共通認証で入る').click();
  await page.locator('input[name=login]').fill(number);
  await page.locator('input[name=password]').fill('x');
  await page.locator('button[type=submit]').click();
  await signedIn();
  await go('/account');
  await expect(page.getByRole('row', { name: /この端末/ })).toContainText('共通認証');
});

test('T57: a session ended from another device is over at the next click', async ({ browser }) => {
  const other = await browser.newPage();
  await other.goto(`${own.address}/sign-in`);
  await other.getByRole('button', { name: '県警の共通認証で入る' }).click();
  await other.locator('input[name=login]').fill(number);
  await other.locator('input[name=password]').fill('x');
  await other.locator('button[type=submit]').click();
  await expect(other.getByRole('button', { name: /見本 はじめ/ })).toBeVisible();
  await go('/account');
  await button('ほかをすべて終わらせる').click();
  await expect(page.getByText('1件のサインインを終わらせました。')).toBeVisible();
  await other.getByRole('button', { name: /見本 はじめ/ }).click();
  await other.getByRole('menuitem', { name: '自分のサインイン' }).click();
  await expect(other.getByRole('heading', { level: 1, name: 'サインイン' })).toBeVisible();
  await other.close();
});
