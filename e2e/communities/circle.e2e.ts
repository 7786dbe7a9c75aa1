import { whoAmI } from '@meguri/core/access/access.ops.ts';
import type { Day } from '@meguri/core/base/day.ts';
import { formatDay } from '@meguri/core/base/era.ts';
import {
  answerRequest,
  askForInterpreter,
  listSources,
  saveSource,
} from '@meguri/core/interpreters/interpreters.ops.ts';
import { expect, type Page, test } from '@playwright/test';
import { choose, dialogAfter, open, shoot, tick } from '../support/pages.ts';
import {
  atStationOf,
  call,
  type DemoPerson,
  peopleOf,
  signIn,
  signInAs,
} from '../support/people.ts';

// The circle of the programme at one station (issue 5, must show 3): it learns of a vocational school,
// plans a class on the 110 call in Vietnamese and Nepali with an interpreter and the city, holds it,
// looks back and reports; headquarters asks back once and accepts. Another station than that of the
// other flows, so that nothing of theirs stands in its report.

const pack = 'yamagata-residents-2024';
const school = '見本みどり専門学校';
const city = '見本市国際課';
const title = `110番通報講習（${school}）`;

test.describe.configure({ mode: 'serial' });

/** The second section chief, the chief above, and today. */
const people = async (page: Page) => {
  const drafter = (await peopleOf(page, 'sectionChief'))[1] as DemoPerson;
  await signInAs(page, drafter);
  const { today, stationId } = await call(page, whoAmI, {});
  const chief = await atStationOf(page, 'stationChief', drafter);
  return { drafter, chief, today, stationId: stationId ?? '' };
};

const saved = async (page: Page, press: () => Promise<void>): Promise<string> => {
  const download = page.waitForEvent('download');
  await press();
  return (await download).suggestedFilename();
};

const writeEntry = async (page: Page): Promise<void> => {
  await tick(page, '多く所属する企業・学校');
  await choose(page, /施設の区分/, '専門学校');
  await page.getByLabel('名称').fill(school);
  await page.getByLabel('登録する理由').fill('ネパール人の学生が多いと聞いた');
  await expect(page.getByText('このままでは保存できません。')).toBeVisible();
  await shoot(page, 'circle/community-stopped');
  await page.getByLabel('登録する理由').fill('110番の講習を一緒に行う');
  await expect(page.getByText('このままでは保存できません。')).toHaveCount(0);
  await choose(page, /知った元/, '団体から');
  await choose(page, /確かさ/, '団体に確かめた');
  await page.getByLabel('同意した役職').fill('総務課長');
  await page.getByLabel('同意の日').fill('令和8年4月1日');
  await page.getByLabel('同意の期限').fill('令和12年3月31日');
  await choose(page, /役に立つ言語/, 'ベトナム語');
  await choose(page, /役に立つ言語/, 'ネパール語');
  await shoot(page, 'circle/community-new');
  await page.getByRole('button', { name: '登録する', exact: true }).click();
  await expect(page).toHaveURL(/\/communities\/[0-9a-f-]{36}/);
};

test('communities.register: a station learns of a vocational school, with source and consent', async ({
  page,
}) => {
  await people(page);
  await open(page, `/communities/new?programme=${pack}`);
  await writeEntry(page);
  await test.step('communities.share: it opens for a purpose of the list and for nothing else', async () => {
    await expect(page.getByRole('heading', { name: 'この登録を開く目的' })).toBeVisible();
    await expect(page.getByRole('radio', { name: /捜査|取締/ })).toHaveCount(0);
    await page.getByRole('button', { name: '開く', exact: true }).click();
    await expect(page.getByText('目的を選んでください。')).toBeVisible();
    await shoot(page, 'circle/community-purpose');
    await tick(page, '施策の検討・準備');
    await page.getByRole('button', { name: '開く', exact: true }).click();
    await expect(page.getByRole('heading', { name: school })).toBeVisible();
    await expect(page.getByText('自署だけ')).toBeVisible();
  });
  await test.step('communities.contacts: the school is told what is held, and a post of it may be called', async () => {
    const letter = await dialogAfter(page, 'お知らせの文書を作る');
    await shoot(page, 'circle/community-letter');
    const press = () => letter.getByRole('button', { name: 'PDFを作る' }).click();
    expect(await saved(page, press)).toMatch(/\.pdf$/);
    const tell = await dialogAfter(page, '知らせたことを記録する');
    await tick(tell, '手渡し');
    await shoot(page, 'circle/community-tell');
    await tell.getByRole('button', { name: '記録する', exact: true }).click();
    await expect(page.getByText('まだ知らせていません')).toHaveCount(0);
    const contact = await dialogAfter(page, '窓口を加える');
    await contact.getByLabel('役職・窓口の名').fill('総務課長');
    await contact.getByLabel('団体の電話').fill('000-000-0002');
    await contact.getByLabel('同意の期限').fill('令和9年3月31日');
    await shoot(page, 'circle/community-contact');
    await contact.getByRole('button', { name: '窓口を加える' }).click();
    await expect(page.getByRole('cell', { name: '000-000-0002' })).toBeVisible();
    await shoot(page, 'circle/community');
  });
});

/** Two outside interpreters of headquarters, asked for by the station and found. */
const findInterpreters = async (page: Page, day: Day): Promise<void> => {
  const { stationId, drafter } = await people(page);
  const hours = { fromTime: '10:00', untilTime: '12:00' };
  const asked = [];
  for (const language of ['vi', 'ne'] as const) {
    const request = { stationId, day, ...hours, language, classId: null, work: 'lecture' } as const;
    asked.push((await call(page, askForInterpreter, request)).requestId);
  }
  await signIn(page, 'headquartersClerk');
  const { classes } = await call(page, listSources, {});
  const { sourceId } = await call(page, saveSource, {
    sourceId: null,
    basedOn: 0,
    name: '見本通訳センター',
    kind: 'pool',
    classId: classes[0]?.id ?? '',
    languages: ['vi', 'ne'],
    weekdays: [0, 1, 2, 3, 4, 5, 6],
    fromTime: '09:00',
    untilTime: '17:00',
    phone: '000-000-0003',
    mail: '',
    note: '',
    fromOn: day,
    untilOn: null,
  });
  for (const requestId of asked) {
    await call(page, answerRequest, { requestId, answer: 'confirmed', sourceId, reason: null });
  }
  await signInAs(page, drafter);
};

const addCity = async (page: Page): Promise<void> => {
  await open(page, '/partners');
  const dialog = await dialogAfter(page, '団体を登録する');
  await dialog.getByLabel('団体の名前').fill(city);
  await shoot(page, 'circle/partner-new');
  await dialog.getByRole('button', { name: '保存する' }).click();
  await expect(page.getByText(city).first()).toBeVisible();
};

const writePlan = async (page: Page, day: Day): Promise<void> => {
  await open(page, `/measures/new?programme=${pack}`);
  await test.step('measures.catalogue: the directive names what there is to do', async () => {
    await expect(page.getByText('通達に挙げられた活動です。', { exact: false })).toBeVisible();
    await choose(page, /種類/, '110番通報講習');
    await page.getByLabel('見出し').fill(title);
  });
  await page
    .getByLabel('なぜこの内容か')
    .fill('学校から、急なときの電話のかけ方を習いたいと言われた。');
  await page.getByLabel('なぜこの時期か').fill('入学して半年のうちに行う。');
  await page.getByLabel('どのように行うか').fill('二人組でかけ方を練習する。');
  await page.getByLabel('実施日').fill(formatDay(day, 'ja', 'long'));
  await page.getByLabel('始まり').fill('10:00');
  await page.getByLabel('場所', { exact: false }).first().fill(school);
  await test.step('measures.children: children too stand as a group and as nobody', async () => {
    await choose(page, /対象/, '子ども・児童生徒');
    await expect(page.getByText('学年や学校の集まりとしてだけ書きます')).toBeVisible();
    await choose(page, /対象/, '学生');
  });
  await test.step('measures.life-stage: the stages are those of the directive', async () => {
    await choose(page, /ライフステージ/, '就学・進学');
  });
  await choose(page, /場所の種類/, '多く所属する企業・学校');
  await test.step('measures.purpose: both purposes of the directive are there to choose', async () => {
    await expect(page.locator('label', { hasText: '犯罪組織の浸透などを防ぐ' })).toBeVisible();
    await tick(page, '犯罪の被害を防ぐ');
  });
  await test.step('measures.aim: what is to come of it is named before it is decided', async () => {
    await tick(page, '日常生活を送る力がつく');
  });
  await choose(page, /役に立つ言葉/, 'ベトナム語');
  await choose(page, /役に立つ言葉/, 'ネパール語');
  await choose(page, /通訳/, '部外通訳・電話通訳');
  await test.step('measures.across: several carry it together, with the city and the interpreters', async () => {
    for (const name of [city, 'ベトナム語', 'ネパール語']) {
      await page.locator('label', { hasText: name }).last().click();
    }
  });
  await shoot(page, 'circle/measure-plan');
  await page.getByRole('button', { name: '下書きを保存する' }).click();
  await expect(page).toHaveURL(/\/measures\/[0-9a-f-]{36}$/);
};

const stateIs = (page: Page, word: string): Promise<void> =>
  expect(page.locator('header, main').getByText(word, { exact: true }).first()).toBeVisible();

let measure = '';

test('measures.decide: a class in two languages is planned with the city, decided, held and looked back on', async ({
  page,
}) => {
  const { drafter, chief, today } = await people(page);
  await test.step('interpreters.visit: both languages are asked for and found', () =>
    findInterpreters(page, today));
  await test.step('partners.register: the city is entered by its office', () => addCity(page));
  await writePlan(page, today);
  measure = new URL(page.url()).pathname;
  await (await dialogAfter(page, '署長に申請する'))
    .getByRole('button', { name: '決定を求める' })
    .click();
  await stateIs(page, '決定待ち');
  await signInAs(page, chief);
  await open(page, measure);
  await (await dialogAfter(page, '決定する')).getByRole('button', { name: '決定する' }).click();
  await stateIs(page, '決定');

  await signInAs(page, drafter);
  await open(page, measure);
  await test.step('measures.conduct: it is prepared, and the guidance on conduct is read', async () => {
    const ready = page.getByRole('button', { name: 'できた' });
    for (let left = await ready.count(); left > 0; left -= 1) {
      await ready.first().click();
      await expect(ready).toHaveCount(left - 1);
    }
    const guidance = await dialogAfter(page, '心得を読む');
    await shoot(page, 'circle/measure-guidance');
    await guidance.getByRole('button', { name: '読みました。気をつけて行います' }).click();
    await stateIs(page, '準備ずみ');
  });
  const record = await dialogAfter(page, '実施を記録する');
  await choose(record, /人数の幅/, '10〜29人');
  await record.getByLabel('出た質問').fill('住所を言えないときはどうするか。');
  await record.getByLabel('次にすること').fill('目印の言い方を資料に足す。');
  await shoot(page, 'circle/measure-record');
  await record.getByRole('button', { name: '実施を記録する' }).click();
  await stateIs(page, '実施ずみ');
  const look = await dialogAfter(page, 'ふりかえる');
  await look.getByLabel('ねらいは届いたか').fill('どの組も最後まで通報できた。');
  await shoot(page, 'circle/measure-look-back');
  await look.getByRole('button', { name: 'ふりかえる' }).click();
  await stateIs(page, 'ふりかえりずみ');
  await shoot(page, 'circle/measure-done');
  await test.step('measures.match: headquarters sees where something was done, without sums or ranks', async () => {
    await signIn(page, 'headquartersClerk');
    await open(page, `/programme?programme=${pack}&kind=workplaceOrSchool&stage=schooling`);
    const row = page.getByRole('row', { name: new RegExp(chief?.unitName ?? '') }).first();
    await expect(row.getByText('実施あり')).toBeVisible();
    await expect(page.getByText('合計', { exact: true })).toHaveCount(0);
    await shoot(page, 'circle/programme');
  });
});

/** The half year of the fiscal year that a day lies in. */
const halfOf = (day: Day): readonly [Day, Day] => {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  if (month >= 4 && month < 10) return [`${year}-04-01`, `${year}-09-30`];
  const begun = month >= 10 ? year : year - 1;
  return [`${begun}-10-01`, `${begun + 1}-03-31`];
};

const handIn = async (page: Page, chief: DemoPerson | undefined, report: string): Promise<void> => {
  await page.getByRole('button', { name: '署長に出す' }).click();
  await expect(page.getByText('署長の決裁待ち').first()).toBeVisible();
  await signInAs(page, chief);
  await open(page, report);
  const send = await dialogAfter(page, '本部へ出す');
  await send.getByRole('button', { name: '本部へ出す' }).click();
  await expect(page.getByText('本部へ出した', { exact: true }).first()).toBeVisible();
  await signIn(page, 'headquartersClerk');
  await open(page, report);
  await page.getByRole('button', { name: '受け取る' }).click();
};

test('reports.station: the half year is reported, asked back about once, and answered by the record', async ({
  page,
}) => {
  const { drafter, chief, today } = await people(page);
  const [from, until] = halfOf(today);
  await open(page, `/reports?programme=${pack}`);
  const begin = await dialogAfter(page, '報告を書き始める');
  await begin.getByLabel('期間の初日').fill(formatDay(from, 'ja', 'long'));
  await begin.getByLabel('期間の末日').fill(formatDay(until, 'ja', 'long'));
  await shoot(page, 'circle/report-begin');
  await begin.getByRole('button', { name: '報告を書き始める' }).click();
  await expect(page).toHaveURL(/\/reports\/[0-9a-f-]{36}$/);
  const report = new URL(page.url()).pathname;
  await expect(page.getByText('多く所属する企業・学校', { exact: false }).first()).toBeVisible();
  await shoot(page, 'circle/report-draft');
  await handIn(page, chief, report);

  const efforts = page.getByRole('button', { name: /^この文に求める：.*(を行った|行った（)/ });
  await efforts.first().click();
  const asking = page.getByRole('dialog');
  await asking.getByLabel('求めること').fill('110番通報講習について、行った日を書いてください。');
  await asking.getByRole('button', { name: '求めを書き足す' }).click();
  await page.getByRole('button', { name: '求めを付けて返す' }).click();
  await expect(page.getByText('本部から返された（1回目）').first()).toBeVisible();

  await signInAs(page, drafter);
  await open(page, report);
  await shoot(page, 'circle/report-returned');
  await page
    .getByRole('button', { name: new RegExp(`^この文を足す：.*${school}`) })
    .first()
    .click();
  await page.getByRole('button', { name: '保存する' }).click();
  const answer = page.getByText(`「${title}（参加 10〜29人）」を行った`, { exact: false }).first();
  await expect(answer).toBeVisible();
  await expect(page.locator(`main a[href="${measure}"]`).first()).toBeVisible();
  await handIn(page, chief, report);

  const accept = await dialogAfter(page, '受け入れる');
  await accept.getByRole('button', { name: '受け入れる' }).click();
  await expect(page.getByText('受け入れ', { exact: true }).first()).toBeVisible();
  await shoot(page, 'circle/report-accepted');
});
