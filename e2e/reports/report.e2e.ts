import { expect, type Page, test } from '@playwright/test';
import { dialogAfter, open, shoot } from '../support/pages.ts';
import { atStationOf, signIn, signInAs } from '../support/people.ts';

// The last part of the circle (issue 5): a station reports, headquarters asks back on one sentence,
// the corrected report is accepted and stands in the summary; and a commendation in words.

const pack = 'yamagata-residents-2024';

const addSentence = async (page: Page, text: string): Promise<void> => {
  await page.getByRole('button', { name: '取組の状況に文を書き足す' }).click();
  await page.getByLabel('取組の状況に文を書き足す').fill(text);
  await page.getByRole('button', { name: '決める', exact: true }).click();
  await page.getByRole('button', { name: '保存する' }).click();
};

const sendOn = async (page: Page, name: string): Promise<void> => {
  const dialog = await dialogAfter(page, name);
  await dialog.getByRole('button', { name: '本部へ出す' }).click();
};

test('reports.station: a report is returned once on one sentence, accepted and summed up', async ({
  page,
}) => {
  const drafter = await signIn(page, 'sectionChief');
  const chief = await atStationOf(page, 'stationChief', drafter);
  await open(page, `/reports?programme=${pack}`);
  const begin = await dialogAfter(page, '報告を書き始める');
  await begin.getByLabel('期間の初日').fill('令和7年10月1日');
  await begin.getByLabel('期間の末日').fill('令和8年3月31日');
  await begin.getByRole('button', { name: '報告を書き始める' }).click();
  await expect(page).toHaveURL(/\/reports\/[0-9a-f-]{36}$/);
  const address = new URL(page.url()).pathname;
  await expect(page.getByRole('heading', { name: /外国人コミュニティの実態/ })).toBeVisible();
  await addSentence(page, '住民から、ごみの出し方の要望があり、市へ伝えた。');
  await shoot(page, 'report-draft');
  await page.getByRole('button', { name: '署長に出す' }).click();
  await expect(page.getByText('署長の決裁待ち').first()).toBeVisible();

  await signInAs(page, chief);
  await open(page, address);
  await sendOn(page, '本部へ出す');
  await expect(page.getByText('本部へ出した', { exact: true }).first()).toBeVisible();

  await signIn(page, 'headquartersClerk');
  await open(page, address);
  await page.getByRole('button', { name: '受け取る' }).click();
  await page.getByRole('button', { name: /^この文に求める：住民から/ }).click();
  const asking = page.getByRole('dialog');
  await asking.getByLabel('求めること').fill('市に伝えた後の返事を書き足してください。');
  await asking.getByRole('button', { name: '求めを書き足す' }).click();
  await page.getByRole('button', { name: '求めを付けて返す' }).click();
  await expect(page.getByText('本部から返された（1回目）').first()).toBeVisible();

  await signInAs(page, drafter);
  await open(page, address);
  await expect(page.getByText('市に伝えた後の返事を書き足してください。')).toBeVisible();
  await shoot(page, 'report-returned');
  await page.getByRole('button', { name: '答えを書き足す' }).click();
  await page.getByLabel('答えを書き足す').fill('市は、六つの言語のちらしを配ることを決めた。');
  await page.getByRole('button', { name: '決める', exact: true }).click();
  await page.getByRole('button', { name: '保存する' }).click();
  await page.getByRole('button', { name: '署長に出す' }).click();
  await signInAs(page, chief);
  await open(page, address);
  await sendOn(page, '本部へ出す');

  await signIn(page, 'headquartersClerk');
  await open(page, address);
  await page.getByRole('button', { name: '受け取る' }).click();
  const accept = await dialogAfter(page, '受け入れる');
  await accept.getByRole('button', { name: '受け入れる' }).click();
  await expect(page.getByText('受け入れ', { exact: true }).first()).toBeVisible();
  await page.getByRole('link', { name: '版を比べる' }).click();
  await expect(page.getByText('足した').first()).toBeVisible();
  await open(page, `/reports/summary?programme=${pack}&from=2025-10-01&until=2026-03-31`);
  await expect(page.getByText('市は、六つの言語のちらしを配ることを決めた。')).toBeVisible();
  await expect(page.getByRole('heading', { name: '受け入れた報告のない警察署' })).toBeVisible();
  await shoot(page, 'report-summary');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'PDFにする' }).click();
  expect((await saved).suggestedFilename()).toContain('まとめ');
});

test('reviews.praise: praise is proposed in words, gone over by another and decided', async ({
  page,
}) => {
  const proposer = await signIn(page, 'boxChief');
  const reviewer = await atStationOf(page, 'sectionChief', proposer);
  await open(page, '/commendations');
  await page.getByRole('link', { name: '上申する' }).click();
  await page.getByRole('button', { name: /どの通達によるか/ }).click();
  await page.getByRole('option', { name: /巡回連絡の評価・賞揚/ }).click();
  await page.getByRole('button', { name: /相手\s*必須/ }).click();
  // The last of them: other tests propose the first.
  const recipient = page.getByRole('option').last();
  const name = (await recipient.textContent()) ?? '';
  await recipient.click();
  await page
    .getByLabel('どのような条件のもとでか')
    .fill('夜の当番の合間に、二つの地区を受け持っていた。');
  await page.getByLabel('何が良かったか').fill('訪問件数300件で最多');
  await page.getByRole('button', { name: '上申する' }).click();
  await expect(page.getByText('件数だけでは、理由になりません。')).toBeVisible();
  await page
    .getByLabel('何が良かったか')
    .fill('不在の家に時間を変えて訪ね、聞いた困りごとを市の窓口につないだ。');
  await shoot(page, 'commendation-new');
  await page.getByRole('button', { name: '上申する' }).click();
  await expect(page).toHaveURL(/\/commendations$/);

  await signInAs(page, reviewer);
  await open(page, '/commendations');
  const rows = page.getByRole('table').getByRole('link');
  const names = await rows.allTextContents();
  await rows.nth(names.findIndex((one) => name.includes(one))).click();
  const review = await dialogAfter(page, '意見を付ける');
  await review.getByLabel('理由').fill('そのとおりと認める。');
  await review.getByRole('button', { name: '意見を付ける' }).click();
  await expect(page.getByText('決定待ち').first()).toBeVisible();
  await shoot(page, 'commendation-reviewed');
});

test('commendations.merit: headquarters records once a year what it thought of, in words alone', async ({
  page,
}) => {
  await signIn(page, 'headquartersClerk');
  await open(page, '/commendations');
  await expect(page.getByText('新しい順に並びます。ほかの順はありません。')).toBeVisible();
  const consider = page.getByRole('button', { name: /^考えたことを記録する：/ });
  await expect(consider).toHaveCount(1);
  await consider.click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByLabel('考えたこと')
    .fill('夜の講習を続けた署の上申を、春の表彰に間に合わせる。');
  await shoot(page, 'circle/commendation-year');
  await dialog.getByRole('button', { name: '考えたことを記録する' }).click();
  await expect(page.getByText('春の表彰に間に合わせる。', { exact: false })).toBeVisible();
  await expect(consider).toHaveCount(0);
});
