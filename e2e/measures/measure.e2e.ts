import { readFileSync } from 'node:fs';
import { whoAmI } from '@meguri/core/access/access.ops.ts';
import { formatDay } from '@meguri/core/base/era.ts';
import { expect, type Page, test } from '@playwright/test';
import { choose, dialogAfter, open, shoot } from '../support/pages.ts';
import { atStationOf, call, signIn, signInAs } from '../support/people.ts';

// A measure from its plan to its look back (issue 5): plan, submit, return, decide, prepare with the
// conduct guidance, hold, look back; the calendar and its file on the way.

const pack = 'yamagata-residents-2024';
const title = '110番通報講習（見本専門学校）';

/** The plan of a section chief for today, so that it can be held in the same walk. */
const plan = async (page: Page): Promise<void> => {
  const { today } = await call(page, whoAmI, {});
  await open(page, `/measures?programme=${pack}`);
  await page.getByRole('link', { name: '施策を計画する' }).click();
  await choose(page, /種類/, '110番通報講習');
  await page.getByLabel('見出し').fill(title);
  await page.getByLabel('なぜこの内容か').fill('専門学校から依頼があった。');
  await page.getByLabel('実施日').fill(formatDay(today, 'ja', 'long'));
  await page.getByLabel('始まり').fill('10:00');
  await page.getByLabel('場所', { exact: false }).first().fill('見本公民館');
  await choose(page, /対象/, '学生');
  await page.locator('label', { hasText: '犯罪の被害を防ぐ' }).click();
  await page.locator('label', { hasText: '日常生活を送る力がつく' }).click();
  await shoot(page, 'measure-plan');
  await page.getByRole('button', { name: '下書きを保存する' }).click();
  await expect(page).toHaveURL(/\/measures\/[0-9a-f-]{36}$/);
};

const submit = async (page: Page, name: string): Promise<void> => {
  const dialog = await dialogAfter(page, name);
  await dialog.getByRole('button', { name: '決定を求める' }).click();
};

const stateIs = (page: Page, word: string): Promise<void> =>
  expect(page.locator('header, main').getByText(word, { exact: true }).first()).toBeVisible();

test('measures.decide: a lecture goes from its plan to its look back, and nobody decides his own', async ({
  page,
}) => {
  const drafter = await signIn(page, 'sectionChief');
  const chief = await atStationOf(page, 'stationChief', drafter);
  await plan(page);
  const address = new URL(page.url()).pathname;
  await expect(page.getByText('参加した人の名前・国籍・在留の資格は記録しません')).toBeVisible();
  await submit(page, '署長に申請する');
  await expect(page.getByText('決定のメモに、まだ書かれていないところがあります')).toBeVisible();
  await page.getByRole('button', { name: 'やめる' }).click();
  await page.getByRole('link', { name: '計画を直す' }).click();
  await page.getByLabel('なぜこの時期か').fill('入学して半年のうちに行う。');
  await page.getByLabel('どのように行うか').fill('二人組でかけ方を練習する。');
  await page.getByRole('button', { name: '直した計画を保存する' }).click();
  await expect(page).toHaveURL(new RegExp(`${address}$`));
  await submit(page, '署長に申請する');
  await stateIs(page, '決定待ち');
  await expect(page.getByRole('button', { name: '決定する' })).toHaveCount(0);

  await signInAs(page, chief);
  await open(page, address);
  const back = await dialogAfter(page, '返す');
  await back.getByLabel('直してほしいところ').fill('雨のときの場所を書く。');
  await back.getByRole('button', { name: '返す' }).click();
  await stateIs(page, '返された');
  await shoot(page, 'measure-returned');

  await signInAs(page, drafter);
  await open(page, address);
  await expect(page.getByText('雨のときの場所を書く。').first()).toBeVisible();
  await page.getByRole('link', { name: '計画を直す' }).click();
  await page
    .getByLabel('どのように行うか')
    .fill('二人組でかけ方を練習する。雨でも公民館の中で行う。');
  await page.getByRole('button', { name: '直した計画を保存する' }).click();
  await submit(page, '署長に申請する');

  await signInAs(page, chief);
  await open(page, address);
  const decide = await dialogAfter(page, '決定する');
  await decide.getByRole('button', { name: '決定する' }).click();
  await stateIs(page, '決定');

  await signInAs(page, drafter);
  await open(page, `/measures?programme=${pack}`);
  await expect(page.getByRole('link', { name: title }).first()).toBeVisible();
  await shoot(page, 'measures-month');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'カレンダー出力' }).click();
  const file = readFileSync(await (await saved).path(), 'utf8').replaceAll('\r\n ', '');
  expect(file).toContain(`SUMMARY:${title}`);
  expect(file).toContain('BEGIN:VEVENT\r\n');
  expect(file).not.toContain(drafter.name);
  await page.getByRole('tab', { name: 'どこで何をしたか' }).click();
  await expect(
    page.getByText('回数・合計・順位・達成率は出しません', { exact: false }),
  ).toBeVisible();
  await shoot(page, 'measures-coverage');

  await open(page, address);
  await page.getByRole('button', { name: 'できた' }).first().click();
  const early = await dialogAfter(page, '実施を記録する');
  await choose(page, /人数の幅/, '10〜29人');
  await early.getByRole('button', { name: '実施を記録する' }).click();
  await expect(early.getByText('対応の心得を、進める人がまだ確認していません')).toBeVisible();
  await early.getByRole('button', { name: 'やめる' }).click();
  const guidance = await dialogAfter(page, '心得を読む');
  await guidance.getByRole('button', { name: '読みました。気をつけて行います' }).click();
  await stateIs(page, '準備ずみ');
  await shoot(page, 'measure-prepared');

  const record = await dialogAfter(page, '実施を記録する');
  await choose(page, /人数の幅/, '10〜29人');
  await record.getByLabel('学んだこと').fill('練習の時間が足りなかった。');
  await record.getByLabel('次にすること').fill('次は20分のばす。');
  await record.getByRole('button', { name: '実施を記録する' }).click();
  await stateIs(page, '実施ずみ');
  const look = await dialogAfter(page, 'ふりかえる');
  await look.getByLabel('ねらいは届いたか').fill('どの組も最後まで通報できた。');
  await look.locator('label', { hasText: '好事例' }).click();
  await look.getByRole('button', { name: 'ふりかえる' }).click();
  await stateIs(page, 'ふりかえりずみ');
  await shoot(page, 'measure-looked-back');

  await test.step('training.share: what worked is told to every station', async () => {
    const share = await dialogAfter(page, '好事例として共有する');
    await share.getByRole('button', { name: '好事例として共有する' }).click();
    await open(page, `/measures?programme=${pack}&tab=examples`);
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    await shoot(page, 'measures-examples');
  });
});
