import {
  changeCommunity,
  communityRemovals,
  confirmCommunity,
  listCommunities,
  openCommunity,
  registerCommunity,
  removeCommunity,
} from '@meguri/core/communities/communities.ops.ts';
import {
  addContact,
  objectToCommunity,
  printNotice,
  tellCommunity,
} from '@meguri/core/communities/contacts.ops.ts';
import type { EntryContents } from '@meguri/core/communities/contents.ts';
import { communityNetwork, linkCommunities } from '@meguri/core/communities/network.ops.ts';
import { communityTotals, recordTotals } from '@meguri/core/communities/totals.ops.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Person, type Prefecture, testPrefecture } from '../platform/testing.ts';
import { type After, type ListedRow, pageOfEntries } from './communities.db.ts';
import { begin, contact, eraseOn, published, registered, school } from './communities.testing.ts';

let p: Prefecture;
const start = new Date('2026-11-21T01:00:00Z');
beforeAll(async () => {
  p = await testPrefecture(start);
  await begin(p);
});
beforeEach(() => p.setNow(start));
afterAll(() => p.close());

const every = { stationId: null, after: null };

const names = async (who: Person) =>
  (await p.must(who, listCommunities, every)).entries.map(({ name }) => name);

const open = (who: Person, communityId: string) =>
  p.as(who, openCommunity, { communityId, purpose: 'plan-measure' });

const leftOf = (communityId: string): Promise<unknown> =>
  p.rows(async (tx) => {
    const { rows } = await sql`
      select (select count(*) from community_revisions where community_id = ${communityId})
        + (select count(*) from community_contacts where community_id = ${communityId})
        + (select count(*) from community_links
          where community_id = ${communityId} or to_id = ${communityId}) as rows,
        (select count(*) from sealed_keys) as keys`.execute(tx);
    return rows[0];
  });

describe('the register', () => {
  test('communities.register: R03: a list names place, kind, area and state; the rest is opened for a purpose', async () => {
    const townPartIds = [p.world.townParts.first];
    const communityId = await registered(p, school({ name: '見本第一専門学校', townPartIds }));
    const { entries } = await p.must('officer', listCommunities, every);
    const shown = entries.find((one) => one.communityId === communityId);
    expect(shown).toMatchObject({
      name: '見本第一専門学校',
      area: '見本町1丁目',
      state: 'current',
    });
    expect(Object.keys(shown ?? {})).not.toContain('languagesUseful');
    const { entry } = await p.must('officer', openCommunity, {
      communityId,
      purpose: 'prepare-liaison',
    });
    expect(entry).toMatchObject({
      endsOn: '2027-11-21',
      contents: { languagesUseful: ['vi', 'ne'] },
    });
    const looks = await p.rows((tx) =>
      tx
        .selectFrom('audit_events')
        .select(['purpose', 'action'])
        .where('subject_id', '=', communityId)
        .where('operation', '=', 'communities.open')
        .execute(),
    );
    expect(looks).toEqual([{ purpose: 'prepare-liaison', action: 'communities.opened' }]);
  });

  test('communities.register: R15: nobody opens an entry for an investigation, or for the purpose of a card', async () => {
    const communityId = await registered(p, school({ name: '目的専門学校' }));
    for (const purpose of ['investigation', 'visit', 'emergency']) {
      const answer = await p.as('sectionChief', openCommunity, {
        communityId,
        purpose: purpose as never,
      });
      expect(answer, purpose).toMatchObject({ ok: false, status: 400 });
    }
  });

  test.each([
    ['a mosque', { name: '見本モスク' }, 'communities.worship'],
    ['a person in the reason', { reason: '山田太郎さんに会う' }, 'text.particulars'],
    ['an origin in the note', { note: 'ベトナム人が多い' }, 'text.particulars'],
    ['another kind of place', { facility: 'dormitory' }, 'communities.kind-unfit'],
  ] as const)(
    'communities.register: R01: %s is refused with an explanation',
    async (_, more, code) => {
      const input = { stationId: p.world.units.station, contents: school(more) };
      expect(await p.as('sectionChief', registerCommunity, input)).toMatchObject({
        ok: false,
        code,
      });
    },
  );

  test('communities.share: headquarters knows what is shared, the auditor and other stations nothing', async () => {
    const sharing: EntryContents['sharing'] = { level: 'organisation', sectionIds: [] };
    await registered(p, school({ name: '自署専門学校' }));
    const communityId = await registered(p, school({ name: '共有専門学校', sharing }));
    const named: EntryContents['sharing'] = {
      level: 'sections',
      sectionIds: [p.world.units.headquarters],
    };
    await registered(p, school({ name: '指定専門学校', sharing: named }));
    const seen = await names('headquartersOfficer');
    expect(seen).toEqual(expect.arrayContaining(['共有専門学校', '指定専門学校']));
    expect(seen).not.toContain('自署専門学校');
    expect(await names('stranger')).toEqual([]);
    expect(await open('headquartersClerk', communityId)).toMatchObject({ ok: true });
    expect(await open('stranger', communityId)).toMatchObject({ code: 'not-found' });
    expect(await p.as('auditor', listCommunities, every)).toMatchObject({ ok: false });
  });

  test('communities.register: pages go through every entry once, and end where there is no more', async () => {
    for (const name of ['一頁専門学校', '二頁専門学校']) await registered(p, school({ name }));
    const stations = [p.world.units.station, p.world.units.otherStation];
    const all = await p.must('sectionChief', listCommunities, every);
    expect(all.next).toBeNull();
    const found: string[] = [];
    let after: After | null = null;
    for (;;) {
      const asked: Parameters<typeof pageOfEntries>[2] = { after, most: 2, shared: false };
      const rows: readonly ListedRow[] = await p.rows((tx) => pageOfEntries(tx, stations, asked));
      found.push(...rows.map(({ id }) => id));
      const last = rows.at(-1);
      if (last === undefined || rows.length < 2) break;
      after = { sort: last.sort, at: last.registered_at.toISOString(), id: last.id };
    }
    expect(found).toEqual(all.entries.map(({ communityId }) => communityId));
    const [first, ...rest] = all.entries;
    const one = { stationId: p.world.units.station, after: null };
    expect((await p.must('headquartersClerk', listCommunities, one)).stations).toHaveLength(2);
    const foreign = { stationId: p.world.units.otherStation, after: null };
    expect(await p.as('sectionChief', listCommunities, foreign)).toMatchObject({ ok: false });
    expect([first, ...rest].length).toBeGreaterThan(1);
  });

  test('communities.review: a change keeps the history: when, who, why', async () => {
    const communityId = await registered(p, school({ name: '変更専門学校' }));
    const contents = school({ name: '変更専門学校', note: '講習は夕方がよい' });
    const input = { communityId, revision: 1, contents, why: '学校から聞いた' };
    await p.must('boxChief', changeCommunity, input);
    expect(await p.as('sectionChief', changeCommunity, input)).toMatchObject({
      code: 'communities.changed-meanwhile',
    });
    const { entry } = await p.must('sectionChief', openCommunity, {
      communityId,
      purpose: 'confirm-entry',
    });
    expect(entry.changes).toMatchObject([
      { revision: 2, on: '2026-11-21', by: 'boxChief', why: '学校から聞いた' },
      { revision: 1, why: '' },
    ]);
  });

  test('communities.register: links join organisations of one station and name nobody', async () => {
    const communityId = await registered(p, school({ name: '甲専門学校' }));
    const toId = await registered(p, school({ name: '乙専門学校' }));
    const link = { communityId, toId, kind: 'same-operator' } as const;
    await p.must('sectionChief', linkCommunities, link);
    expect(await p.as('sectionChief', linkCommunities, link)).toMatchObject({
      code: 'communities.linked-already',
    });
    const { links } = await p.must('officer', communityNetwork, { after: null });
    expect(links).toMatchObject([{ from: { name: '甲専門学校' }, to: { name: '乙専門学校' } }]);
    expect((await p.must('headquartersOfficer', communityNetwork, { after: null })).links).toEqual(
      [],
    );
  });
});

describe('what is erased', () => {
  test('communities.review: R03: a place nobody renews is gone from every table after 12 months', async () => {
    const communityId = await registered(p, school({ name: '十二か月専門学校' }));
    const renewed = await registered(p, school({ name: '更新専門学校' }));
    await p.must('sectionChief', addContact, { communityId, contact });
    p.setNow(new Date('2027-10-01T01:00:00Z'));
    const again = { communityId: renewed, reviewOn: '2028-04-01' };
    await p.must('sectionChief', confirmCommunity, again);
    const before = await leftOf(communityId);
    expect(before).toMatchObject({ rows: 2 });
    await eraseOn(p, new Date('2027-11-20T01:00:00Z'));
    expect(await leftOf(communityId)).toMatchObject({ rows: 1 });
    const day = new Date('2027-11-21T01:00:00Z');
    await eraseOn(p, day);
    p.setNow(day);
    expect(await leftOf(communityId)).toMatchObject({ rows: 0 });
    expect(await names('sectionChief')).toEqual(['更新専門学校']);
    expect(await open('sectionChief', communityId)).toMatchObject({ code: 'not-found' });
    const { removals } = await p.must('auditor', communityRemovals, {});
    expect(removals.find((one) => one.communityId === communityId)).toMatchObject({
      why: 'expired',
      by: 'コマンド行',
    });
  });

  test('communities.register: R05: public basis without notice lasts 30 days; a contact as long as its consent', async () => {
    const untold = await registered(p, school({ name: '未通知専門学校', basis: published }));
    const told = await registered(p, school({ name: '通知済専門学校', basis: published }));
    const tell = { communityId: told, on: '2026-11-21', way: 'letter' } as const;
    await p.must('officer', tellCommunity, tell);
    const short = { ...contact, consentUntil: '2026-12-01' };
    await p.must('sectionChief', addContact, { communityId: told, contact: short });
    await eraseOn(p, new Date('2026-12-21T01:00:00Z'));
    expect(await leftOf(told)).toMatchObject({ rows: 1 });
    expect(await leftOf(untold)).toMatchObject({ rows: 1 });
    await eraseOn(p, new Date('2026-12-22T01:00:00Z'));
    expect(await leftOf(untold)).toMatchObject({ rows: 0 });
    expect(await leftOf(told)).toMatchObject({ rows: 1 });
  });

  test('communities.contacts: R05: an objection hides the entry at once; the chief erases it, or a week does', async () => {
    const one = await registered(p, school({ name: '申出専門学校' }));
    const other = await registered(p, school({ name: '申出学園' }));
    const objected = { communityId: one, on: '2026-11-21' };
    expect(await p.must('officer', objectToCommunity, objected)).toMatchObject({
      removedBy: '2026-11-28',
    });
    await p.must('officer', objectToCommunity, { communityId: other, on: '2026-11-21' });
    for (const who of ['officer', 'sectionChief', 'headquartersClerk'] as const) {
      expect(await open(who, one)).toMatchObject({ code: 'not-found' });
      expect(await names(who)).not.toContain('申出専門学校');
    }
    expect(await names('stationChief')).toContain('申出専門学校');
    await p.must('stationChief', removeCommunity, { communityId: one, why: 'ended' });
    expect(await leftOf(one)).toMatchObject({ rows: 0 });
    await eraseOn(p, new Date('2026-11-28T01:00:00Z'));
    expect(await leftOf(other)).toMatchObject({ rows: 0 });
    const { removals } = await p.must('stationChief', communityRemovals, {});
    const why = removals.filter(({ communityId }) => [one, other].includes(communityId));
    expect(why.map((receipt) => receipt.why)).toEqual(['objection', 'objection']);
  });

  test('communities.review: R05: what is sealed of an erased entry has no key left, so no backup opens it', async () => {
    const keys = () =>
      p.rows(async (tx) => {
        const { rows } = await sql<{ n: number }>`select count(*) as n from sealed_keys`.execute(
          tx,
        );
        return rows[0]?.n ?? 0;
      });
    const before = await keys();
    const communityId = await registered(p, school({ name: '鍵専門学校' }));
    await p.must('sectionChief', addContact, { communityId, contact });
    expect(await keys()).toBe(before + 2);
    await p.must('sectionChief', removeCommunity, { communityId, why: 'mistaken' });
    expect(await keys()).toBe(before);
  });
});

test('communities.contacts: the letter to the organisation is a PDF in the language it reads', async () => {
  const communityId = await registered(p, school({ name: '手紙専門学校' }));
  for (const language of ['ja', 'vi', 'my', 'th'] as const) {
    const input = { communityId, purpose: 'answer-organisation', language } as const;
    const { name, base64 } = await p.must('sectionChief', printNotice, input);
    expect(name).toBe('登録のお知らせ.pdf');
    expect(Buffer.from(base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  }
});

test('communities.register: R16: totals of municipalities are background, and fewer than ten are not kept', async () => {
  const table = { text: '見本市,1200\n例示村,9', asOn: '2026-06-30', source: '見本県の公表資料' };
  expect(await p.must('headquartersClerk', recordTotals, table)).toEqual({ recorded: 2 });
  expect(await p.as('stationChief', recordTotals, table)).toMatchObject({ ok: false });
  const { totals } = await p.must('officer', communityTotals, {});
  expect(totals).toMatchObject([
    { municipality: '例示村', residents: null },
    { municipality: '見本市', residents: 1200, asOn: '2026-06-30' },
  ]);
});
