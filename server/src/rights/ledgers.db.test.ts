import { writeCard, writeProvisional } from '@meguri/core/cards/cards.ops.ts';
import { readCard } from '@meguri/core/cards/read.ops.ts';
import { moveOutPremises } from '@meguri/core/premises/change.ops.ts';
import {
  getLeak,
  listLeaks,
  openLeak,
  printDraft,
  stepLeak,
} from '@meguri/core/rights/leaks.ops.ts';
import { readRequest } from '@meguri/core/rights/requests.ops.ts';
import {
  destroyDue,
  endHold,
  fileRegister,
  printRegister,
  seeRetention,
  setHold,
  statutoryValues,
} from '@meguri/core/rights/retention.ops.ts';
import { decideUse, enterUse, listUses } from '@meguri/core/rights/uses.ops.ts';
import ExcelJS from 'exceljs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accept, cardOf } from '../cards/cards.testing.ts';
import { loadPacks } from '../platform/packs.ts';
import { type Prefecture, testPrefecture } from '../platform/testing.ts';
import { addHome } from '../premises/premises.testing.ts';
import { decided, opened } from './rights.testing.ts';

let p: Prefecture;
let premisesId: string;
let cardId: string;

// The shipped pack states no period, so nothing would ever be destroyed; here cards are kept one
// month after a move and requests two months after they were closed.
const withPeriods = () => {
  const packs = loadPacks();
  const months = { card: 1, request: 2 };
  const all = packs.all.map((pack) => ({
    ...pack,
    cards: {
      ...pack.cards,
      items: pack.cards.items.map((item) =>
        item.code === 'phone' ? { ...item, retentionMonths: 12 } : item,
      ),
    },
    rights: {
      ...pack.rights,
      retention: pack.rights.retention.map((rule) => ({ ...rule, months: months[rule.record] })),
    },
  }));
  const [first] = all;
  if (first === undefined) throw new Error('The suite needs a pack.');
  return { ...packs, all, inUse: () => ({ ok: true, value: first }) as const };
};

beforeAll(async () => {
  p = await testPrefecture(new Date('2026-11-21T01:00:00Z'), withPeriods());
  await accept(p, 'officer', 'sectionChief', 'headquartersClerk');
  premisesId = await addHome(p, 1);
  const card = cardOf(premisesId, { confirmedOn: '2026-11-01' });
  cardId = (await p.must('officer', writeCard, card)).cardId;
});
afterAll(() => p.close());

const at = (day: string): void => p.setNow(new Date(`${day}T01:00:00Z`));
const keysLeft = (): Promise<number> =>
  p.rows(async (tx) => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from sealed_keys
      where sealed_id in (select id from card_versions)`.execute(tx);
    return rows[0]?.n ?? 0;
  });
const run = async () => (await p.must('headquartersClerk', destroyDue, {})).destroyed;
const station = () => p.world.units.station;

const moveOut = () => p.must('officer', moveOutPremises, { premisesId, on: '2026-11-21' });

describe('rights.retain: R24 G-21 cut-off, period, hold, destruction', () => {
  test('nothing goes before the period ends, nor while it is held; then the keys go', async () => {
    at('2026-11-21');
    expect(await run()).toBe(0);
    await moveOut();
    at('2026-12-21');
    expect(await run()).toBe(0);
    const hold = { stationId: station(), record: 'card', subjectId: cardId } as const;
    const why = { reason: '訴訟のため', reviewOn: '2027-03-01' };
    const { holdId } = await p.must('stationChief', setHold, { ...hold, ...why });
    const elsewhere = { ...hold, stationId: p.world.units.otherStation, ...why };
    const unknown = { ...hold, subjectId: p.world.units.box, ...why };
    for (const [who, wrong] of [
      ['headquartersClerk', elsewhere],
      ['stationChief', unknown],
    ] as const) {
      expect(await p.as(who, setHold, wrong), 'T41').toMatchObject({ code: 'not-found' });
    }
    const { holds } = await p.must('stationChief', seeRetention, {});
    expect(holds.map(({ subject }) => subject)).toEqual([cardId.slice(0, 8).toUpperCase()]);
    at('2026-12-22');
    const { rules } = await p.must('auditor', seeRetention, {});
    expect(rules.find(({ record }) => record === 'card')).toMatchObject({ due: 0, held: 1 });
    expect(await run()).toBe(0);
    expect(await keysLeft()).toBe(1);
    await p.must('stationChief', endHold, { holdId });
    expect(await run()).toBe(1);
    expect(await keysLeft(), 'T37: unreadable, in copies too').toBe(0);
    const { destroyed } = await p.must('auditor', seeRetention, {});
    expect(destroyed).toMatchObject([{ record: 'card', count: 1, reason: 'retention' }]);
    expect(destroyed[0]?.rule).toContain('1か月');
    expect(await run(), 'once is enough').toBe(0);
  });

  test('what a request held of a person goes after it was closed', async () => {
    at('2026-11-21');
    const requestId = await opened(p, {}, null);
    await decided(p, requestId, { decision: 'not-held' });
    at('2027-01-20');
    expect(await run()).toBe(0);
    at('2027-01-21');
    expect(await run()).toBe(1);
    const ask = { requestId, purpose: 'rights' } as const;
    expect(await p.must('headquartersClerk', readRequest, ask)).toEqual({ requester: null });
  });

  test('R24 an item goes after its own period, the rest of the card stays', async () => {
    at('2026-11-21');
    const home = await addHome(p, 8);
    const card = cardOf(home, { confirmedOn: '2026-11-21' });
    const one = await p.must('officer', writeCard, card);
    at('2027-11-21');
    expect(await run()).toBe(0);
    at('2027-11-22');
    expect(await run()).toBe(1);
    const look = { cardId: one.cardId, purpose: 'visit' } as const;
    const read = (await p.must('officer', readCard, look)).card;
    expect(Object.keys(read.contents?.entries[0]?.values ?? {}).sort()).toEqual([
      'contact-name',
      'contact-reading',
    ]);
    expect(read.confirmedOn, 'nobody confirmed it').toBe('2026-11-21');
    expect(await keysLeft(), 'the version with the item can no longer be opened').toBe(1);
    expect(await run()).toBe(0);
  });

  test('provisional cards end by themselves, on record', async () => {
    at('2026-11-21');
    const clue = { premisesId: await addHome(p, 9), clue: 'lights', seenOn: '2026-11-20' } as const;
    const made = await p.must('officer', writeProvisional, clue);
    at('2027-11-22');
    expect(await run()).toBe(1);
    const look = { cardId: made.cardId, purpose: 'visit' } as const;
    expect((await p.as('officer', readCard, look)).ok).toBe(false);
  });
});

test('rights.outside-use: R17 the ledger needs a ground and another person', async () => {
  at('2026-11-21');
  const { useId } = await p.must('headquartersClerk', enterUse, {
    stationId: station(),
    takenFor: 'visit',
    ground: 'law',
    what: '連絡先',
    receiver: '見本市',
    persons: 1,
    usedOn: '2026-11-20',
    noticeGiven: true,
  });
  const decide = { useId, approved: true };
  expect(await p.as('headquartersClerk', decideUse, decide)).toMatchObject({
    code: 'rights.own-case',
  });
  expect((await p.as('sectionChief', decideUse, decide)).ok).toBe(false);
  await p.must('stationChief', decideUse, decide);
  const { uses } = await p.must('auditor', listUses, {});
  expect(uses).toMatchObject([{ state: 'approved', ground: 'law', noticeGiven: true }]);
});

test('rights.personal-data: every value of the law has a source, unchecked ones are counted', async () => {
  const { values, unchecked } = await p.must('sectionChief', statutoryValues, {});
  expect(values.filter(({ law }) => law.ja === '')).toEqual([]);
  expect(values.find(({ code }) => code === 'leakPersons')?.value).toBe(101);
  expect(unchecked).toBe(values.length + 2);
  expect((await p.as('officer', statutoryValues, {})).ok).toBe(false);
});

test('rights.register: the sheet has the items of the cards, as page, PDF and one open workbook', async () => {
  const { files } = await p.must('auditor', fileRegister, {});
  const labels = files[0]?.items.map(({ ja }) => ja) ?? [];
  for (const { label } of loadPacks().all[0]?.cards.items ?? []) expect(labels).toContain(label.ja);
  const pdf = await p.must('auditor', printRegister, { format: 'pdf' });
  expect(Buffer.from(pdf.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  const xlsx = await p.must('auditor', printRegister, { format: 'xlsx' });
  const book = new ExcelJS.Workbook();
  const bytes = Uint8Array.from(Buffer.from(xlsx.base64, 'base64'));
  await book.xlsx.load(bytes.buffer);
  expect(book.worksheets.map(({ state }) => state)).toEqual(files.map(() => 'visible'));
});

test('rights.leak: G-24 a drill from "tablet missing" to drafts and clocks', async () => {
  at('2026-11-21');
  const begun = performance.now();
  const { leakId } = await p.must('sectionChief', openLeak, {
    stationId: station(),
    thing: 'tablet',
    foundOn: '2026-11-20',
    drill: true,
  });
  const stepped = { leakId, on: '2026-11-21', note: '', extent: null, kinds: [] };
  expect(await p.as('sectionChief', stepLeak, { ...stepped, step: 'first-report' })).toMatchObject({
    code: 'rights.leak-order',
  });
  const contained = { ...stepped, step: 'contained', note: '遠隔で鍵を消した' } as const;
  await p.must('sectionChief', stepLeak, contained);
  await p.must('sectionChief', stepLeak, {
    ...stepped,
    step: 'persons',
    kinds: ['names', 'phones'],
    extent: { persons: 112, sensitive: false, wrongful: true },
  });
  const leak = await p.must('auditor', getLeak, { leakId });
  expect(leak).toMatchObject({ reportable: 'yes', firstBy: '2026-11-23', finalBy: '2027-01-19' });
  expect(leak.left[0]).toBe('first-report');
  const [draft] = leak.drafts;
  expect(draft?.lines.join()).toMatch(/112人/);
  expect(draft?.lines.join()).toMatch(/遠隔で鍵を消した/);
  await p.must('sectionChief', printDraft, { leakId, kind: 'first-report' });
  expect(performance.now() - begun, 'machine time of the drill').toBeLessThan(300_000);
  for (const step of ['first-report', 'final-report', 'noticed', 'closed'] as const) {
    await p.must('sectionChief', stepLeak, { ...stepped, step });
  }
  expect((await p.must('auditor', listLeaks, {})).leaks[0]).toMatchObject({ closed: true });
  expect(await p.as('sectionChief', stepLeak, { ...stepped, step: 'persons' })).toMatchObject({
    code: 'rights.leak-closed',
  });
});
