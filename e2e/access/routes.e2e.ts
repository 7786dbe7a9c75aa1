import AxeBuilder from '@axe-core/playwright';
import { whoAmI } from '@meguri/core/access/access.ops.ts';
import { searchAudit } from '@meguri/core/audit/audit.ops.ts';
import { addDays } from '@meguri/core/base/day.ts';
import { listBeats } from '@meguri/core/beats/beats.ops.ts';
import { listBodies } from '@meguri/core/bodies/bodies.ops.ts';
import { conveneMeeting, listMeetings } from '@meguri/core/bodies/meetings.ops.ts';
import { prepareChange } from '@meguri/core/bodies/personnel.ops.ts';
import type { Input, Output } from '@meguri/core/operation.ts';
import type { PostKind } from '@meguri/core/organisation/posts.ts';
import { listPremises } from '@meguri/core/premises/premises.ops.ts';
import { openLeak } from '@meguri/core/rights/leaks.ops.ts';
import { receiveRequest } from '@meguri/core/rights/requests.ops.ts';
import { expect, type Page, test } from '@playwright/test';
import { routeList } from '../../office/src/platform/routes.ts';
import { anyMeasure } from '../support/measures.ts';
import { shoot } from '../support/pages.ts';
import { address, call, signIn } from '../support/people.ts';
import { anyDirective } from '../support/seed.ts';
import { anyCommunity } from '../support/seed-communities.ts';
import { anyPartner } from '../support/seed-partners.ts';
import { anyReport } from '../support/seed-reports.ts';
import { anyVoice } from '../support/seed-voices.ts';

// Every page of the router is opened in Japanese and English, at 1440 and 820 wide, by somebody who
// may see it. A page that is not named here fails the test, and so does a name without a page.

const viewers: Readonly<Record<string, PostKind | 'nobody'>> = {
  '/': 'sectionChief',
  '/sign-in': 'nobody',
  '/enrol': 'nobody',
  '/first-administrator': 'nobody',
  '/account': 'beatOfficer',
  '/posts': 'beatOfficer',
  '/conduct': 'beatOfficer',
  '/access': 'stationChief',
  '/set-up': 'headquartersClerk',
  '/gallery': 'nobody',
  '/directives': 'stationChief',
  '/directives/new': 'headquartersClerk',
  '/directives/compare': 'headquartersClerk',
  '/directives/clauses': 'beatOfficer',
  '/directives/packs': 'headquartersClerk',
  '/directives/packs/edit': 'headquartersClerk',
  '/directives/delegations': 'headquartersClerk',
  '/directives/$versionId': 'headquartersClerk',
  '/communities': 'sectionChief',
  '/communities/new': 'sectionChief',
  '/communities/network': 'headquartersClerk',
  '/communities/totals': 'headquartersClerk',
  '/communities/removals': 'stationChief',
  '/communities/$communityId': 'sectionChief',
  '/communities/hand-overs': 'sectionChief',
  '/beats': 'beatOfficer',
  '/beats/$beatId': 'beatOfficer',
  '/beats/$beatId/plan': 'beatOfficer',
  '/beats/$beatId/sheet': 'beatOfficer',
  '/beats/$beatId/visits': 'beatOfficer',
  '/beats/$beatId/visits/new': 'beatOfficer',
  '/beats/$beatId/opinions': 'beatOfficer',
  '/beats/$beatId/history': 'beatOfficer',
  '/beats/$beatId/map': 'beatOfficer',
  '/materials': 'headquartersClerk',
  '/materials/local': 'sectionChief',
  '/materials/kit': 'beatOfficer',
  '/materials/$subject/$language': 'headquartersClerk',
  '/plans': 'beatOfficer',
  '/sheets': 'beatOfficer',
  '/reviews': 'boxChief',
  '/reviews/$beatId/$year/$month': 'boxChief',
  '/boxes/$boxId/sheet': 'boxChief',
  '/night': 'sectionChief',
  '/stations': 'headquartersClerk',
  '/stations/$stationId': 'stationChief',
  '/stations/$stationId/plans': 'stationChief',
  '/stations/$stationId/sheet': 'stationChief',
  '/stations/$stationId/recut': 'sectionChief',
  '/settings': 'stationChief',
  '/cards': 'beatOfficer',
  '/cards/looks': 'boxChief',
  '/cards/emergency': 'sectionChief',
  '/cards/disaster': 'prefecturalChief',
  '/cards/write/$premisesId': 'beatOfficer',
  '/custody': 'boxChief',
  '/boxes/$boxId/custody': 'boxChief',
  '/stations/$stationId/custody': 'sectionChief',
  '/publications': 'headquartersClerk',
  '/exports': 'sectionChief',
  '/rights': 'sectionChief',
  '/rights/$requestId': 'sectionChief',
  '/rights/leaks': 'auditor',
  '/rights/leaks/$leakId': 'sectionChief',
  '/rights/uses': 'sectionChief',
  '/rights/retention': 'auditor',
  '/rights/register': 'auditor',
  '/rights/values': 'headquartersClerk',
  '/organisation': 'headquartersClerk',
  '/transfer': 'headquartersClerk',
  '/imports': 'headquartersClerk',
  '/bodies': 'headquartersClerk',
  '/bodies/$pack/$body/$place': 'headquartersClerk',
  '/bodies/$pack/$body/$place/meetings': 'headquartersClerk',
  '/bodies/$pack/$body/$place/meetings/new/$series': 'headquartersClerk',
  '/meetings': 'headquartersClerk',
  '/meetings/$meetingId': 'headquartersClerk',
  '/meetings/$meetingId/change': 'headquartersClerk',
  '/meetings/$meetingId/hold': 'headquartersClerk',
  '/meetings/$meetingId/minutes': 'headquartersClerk',
  '/measures': 'stationChief',
  '/measures/new': 'sectionChief',
  '/measures/$measureId': 'sectionChief',
  '/measures/$measureId/edit': 'sectionChief',
  '/partners': 'sectionChief',
  '/partners/councils': 'sectionChief',
  '/partners/$partnerId': 'sectionChief',
  '/interpreters': 'headquartersClerk',
  '/training': 'sectionChief',
  '/training/lessons/$lesson': 'beatOfficer',
  '/training/sessions/$sessionId': 'sectionChief',
  '/voices': 'sectionChief',
  '/voices/new': 'beatOfficer',
  '/voices/$voiceId': 'sectionChief',
  '/programme': 'headquartersClerk',
  '/reports': 'sectionChief',
  '/reports/summary': 'headquartersClerk',
  '/reports/$reportId': 'sectionChief',
  '/reports/$reportId/compare': 'sectionChief',
  '/commendations': 'headquartersClerk',
  '/commendations/new': 'sectionChief',
  '/commendations/$commendationId': 'sectionChief',
  '/personnel': 'headquartersClerk',
  '/personnel/$changeId': 'headquartersClerk',
  '/prefecture/sheet': 'auditor',
  '/audit': 'auditor',
  '/audit/entries/$eventId': 'auditor',
  '/audit/checkpoints': 'auditor',
  '/audit/balance': 'auditor',
  '/my-entries': 'beatOfficer',
};

const languages = ['ja', 'en'] as const;
type Language = (typeof languages)[number];
const widths = [1440, 820] as const;
/** What the button of the language is called that a page is not in. */
const buttonOf: Readonly<Record<Language, string>> = { ja: '日本語', en: 'English' };

/** An entry of the log that is signed already. */
const anyEntry = async (page: Page, today: string): Promise<string> => {
  for (let turn = 0; turn < 20; turn += 1) {
    const input = searchAudit.input.parse({ from: today, until: today });
    const { entries } = await call(page, searchAudit, input);
    const signed = entries.find(({ index }) => index !== null);
    if (signed !== undefined) return signed.id;
    await page.waitForTimeout(500);
  }
  return '';
};

/** A request and a leak of the station, made for this test. */
const anyRights = async (page: Page, today: string, stationId: string) => {
  const requester = { name: '見本', reading: 'みほん', address: '見本', contact: '', wish: '' };
  const { requestId } = await call(page, receiveRequest, {
    stationId,
    kind: 'disclosure',
    way: 'letter',
    receivedOn: today,
    identity: 'letter-copies',
    capacity: 'self',
    requester,
  });
  const leak = { stationId, thing: 'paper', foundOn: today, drill: true } as const;
  return { $requestId: requestId, $leakId: (await call(page, openLeak, leak)).leakId };
};

/** A meeting that all members of a body attend, convened for tomorrow. */
const anyMeeting = async (page: Page, today: string, key: Input<typeof listMeetings>) => {
  const { series } = await call(page, listMeetings, key);
  const one = series.find(({ designates, chair }) => designates === null && chair?.holder);
  const item = { itemId: crypto.randomUUID(), decisionId: null, matterId: null };
  const { meetingId } = await call(page, conveneMeeting, {
    ...key,
    series: one?.id ?? '',
    subject: '見本の案件',
    place: '見本会議室',
    note: '',
    startsAt: `${addDays(today, 1)}T10:00:00+09:00`,
    endsAt: null,
    designated: [],
    invited: [],
    items: [{ ...item, title: '見本の議題', note: '' }],
  });
  return { $meetingId: meetingId, $series: one?.id ?? '' };
};

/** A body of headquarters and an empty personnel change, made for this test. */
const anyBody = async (page: Page, today: string) => {
  const { bodies } = await call(page, listBodies, { stationId: null });
  const { changeId } = await call(page, prepareChange, {
    changeId: null,
    stationId: null,
    title: '見本',
    on: today,
    basedOn: 0,
    lines: [],
  });
  const { pack = '', body = '' } = bodies[0] ?? {};
  const meeting = await anyMeeting(page, today, { pack, body, stationId: null });
  return { ...meeting, $pack: pack, $body: body, $place: 'headquarters', $changeId: changeId };
};

/** Pages in turn in Japanese and wide, in English and narrow; all four pairs in the long runs. */
const isExamined = (page: number, language: Language, width: number): boolean =>
  process.env['MEGURI_HEAVY'] !== undefined ||
  (page % 2 === 0 ? language === 'ja' && width === 1440 : language === 'en' && width === 820);

/** Only what is wrong, and in the page itself: a quarter of the time, and no page has a frame. */
const axe = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true);

type Parts = Readonly<Record<string, string>>;

const anyBeat = async (page: Page, { beats, stationId, boxId }: Me): Promise<Parts> => {
  const station = stationId === null ? [] : (await call(page, listBeats, { stationId })).beats;
  const own = station.find((beat) => boxId === null || beat.boxId === boxId);
  const [beat] = beats;
  const doors = beat && (await call(page, listPremises, { beatId: beat.id, filter: {} }));
  return { $beatId: beat?.id ?? own?.id ?? '', $premisesId: doors?.rows[0]?.id ?? '' };
};

type Me = Output<typeof whoAmI>;
type Maker = readonly [pages: RegExp, by: PostKind | null, make: () => Promise<Parts>];

/** What is made for the pages of one slice, by whom: their lists are then not empty either. */
const makersOf = (page: Page, me: Me): readonly Maker[] => {
  const { today } = me;
  const stationId = me.stationId ?? '';
  const as = async (name: string, id: Promise<string>): Promise<Parts> => ({ [name]: await id });
  return [
    [/\$(beatId|premisesId)/, null, () => anyBeat(page, me)],
    [/^\/directives\/\$/, 'headquartersClerk', () => as('$versionId', anyDirective(page))],
    [/^\/(bodies|meetings|personnel)/, 'headquartersClerk', () => anyBody(page, today)],
    [/^\/rights/, 'sectionChief', () => anyRights(page, today, stationId)],
    [/^\/measures/, 'sectionChief', () => as('$measureId', anyMeasure(page, stationId))],
    [/^\/communities/, 'sectionChief', () => as('$communityId', anyCommunity(page, stationId))],
    [/^\/partners/, 'sectionChief', () => as('$partnerId', anyPartner(page, today, stationId))],
    [/^\/(voices|training)/, 'sectionChief', () => anyVoice(page, today, stationId)],
    [/^\/(reports|commendations)/, 'sectionChief', () => anyReport(page, stationId)],
    [/^\/audit\/entries/, 'auditor', () => as('$eventId', anyEntry(page, today))],
  ];
};

/** The parts of an address that only the running data know. */
const partsOf = async (page: Page, path: string): Promise<Parts> => {
  const me = await call(page, whoAmI, {});
  const parts: Record<string, string> = {
    $stationId: me.stationId ?? '',
    $boxId: me.boxId ?? '',
    $year: me.today.slice(0, 4),
    $month: String(Math.max(1, Number(me.today.slice(5, 7)) - 1)),
    $lesson: 'not-by-looks',
    $subject: 'call',
    $language: 'vi',
  };
  for (const [pages, by, make] of makersOf(page, me)) {
    if (!pages.test(path) || (by !== null && by !== me.post.kind)) continue;
    Object.assign(parts, await make());
  }
  return parts;
};

const fill = (path: string, parts: Readonly<Record<string, string>>): string =>
  path.replace(/\$\w+/g, (name) => parts[name] ?? name);

const watchErrors = (page: Page): string[] => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    // A page asks who is signed in; "nobody" is an answer, not a fault.
    if (message.type() === 'error' && !message.text().includes('401')) errors.push(message.text());
  });
  return errors;
};

// Pages are only looked at here, so two browsers share them.
test.describe.configure({ mode: 'parallel' });

test('every page of the router is visited here', () => {
  expect(Object.keys(viewers).sort()).toEqual(routeList.map((route) => route.path).sort());
});

for (const [number, [path, viewer]] of Object.entries(viewers).entries()) {
  test(`${path} opens in both languages and widths, and axe finds nothing`, async ({ page }) => {
    const errors = watchErrors(page);
    if (viewer !== 'nobody') await signIn(page, viewer);
    const filled = viewer === 'nobody' ? path : fill(path, await partsOf(page, path));
    const first = number % 2 === 0 ? 'ja' : 'en';
    await page.setViewportSize({ width: widths[0], height: 900 });
    await page.addInitScript((one) => localStorage.setItem('meguri.language', one), first);
    await page.goto(`${address()}${filled}`);
    for (const language of languages.toSorted((one) => (one === first ? -1 : 1))) {
      if (language !== first) {
        await page.setViewportSize({ width: widths[0], height: 900 });
        await page.getByRole('button', { name: buttonOf[language], exact: true }).click();
      }
      await expect(page.locator('h1').first()).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      // Both languages are in the page already: nothing is loaded for the second.
      if (language === first) await page.waitForLoadState('networkidle');
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        await shoot(page, `pages/${path.replaceAll('/', '-')} ${language} ${width}`);
        if (isExamined(number, language, width)) {
          const { violations } = await axe(page).analyze();
          const found = violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`);
          expect(found, `${filled} ${language} ${width}`).toEqual([]);
        }
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, 'no sideways scrolling of the page').toBeLessThanOrEqual(width);
      }
    }
    expect(errors).toEqual([]);
  });
}
