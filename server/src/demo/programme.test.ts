import { type Day, dayInJapan } from '@meguri/core/base/day.ts';
import { particularsIn } from '@meguri/core/base/particulars.ts';
import {
  stateOf as commendationState,
  commendationSteps,
} from '@meguri/core/commendations/commendations.ts';
import { checkEntry } from '@meguri/core/communities/entry.ts';
import { facilities } from '@meguri/core/communities/facilities.ts';
import { stateOf as reportState, reportSteps } from '@meguri/core/reports/reports.ts';
import { describe, expect, test } from 'vitest';
import { loadPacks } from '../platform/packs.ts';
import { adoptedOf } from './adoptions.ts';
import { invented } from './cast.ts';
import { contentsOf, entries } from './community-entries.ts';
import { tablesInOrder } from './demo.db.ts';
import { idOf } from './ids.ts';
import { makeWorld } from './make.ts';
import { addProgramme } from './programme.ts';
import { stationKeys } from './signed.ts';
import type { World } from './world.ts';

const packs = loadPacks();

const worldOf = (day: Day): World => {
  const pack = packs.inUse('04', 'visits', day);
  if (!pack.ok) throw new Error('no pack');
  const world = makeWorld({ day, scale: 0.01 }, pack.value);
  addProgramme(world, packs.programmes);
  return world;
};

const day = '2026-11-21';
const world = worldOf(day);
const { ledger } = world;

const isOfProgramme =
  /^(pack_adoptions|communit|municipal|partner|council|interpreter|measure|training|report|commendation)/;
const tables = tablesInOrder.filter((table) => isOfProgramme.test(table));

type AnyRow = Readonly<Record<string, unknown>>;
const rowsIn = (of: World, table: (typeof tables)[number]): readonly AnyRow[] => of.ledger[table];

/** When something was written down, which is never ahead of the demo's day. */
const writtenAt =
  /_at$|^(stepped|happened|passed|ended|held|told|objected|confirmed|completed)_on$/;

const writtenAhead = (of: World, today: Day): readonly string[] =>
  tables.flatMap((table) =>
    rowsIn(of, table).flatMap((row) =>
      Object.entries(row).flatMap(([name, value]) => {
        if (!writtenAt.test(name) || typeof value !== 'string') return [];
        const on = value.length > 10 ? dayInJapan(new Date(value)) : value;
        return on > today ? [`${table}.${name} ${on}`] : [];
      }),
    ),
  );

const texts = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return /[ぁ-ん一-龠]/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
};

test.each(['2026-11-21', '2027-01-04', '2027-04-02', '2027-10-03', '2028-02-29'])(
  'nothing of the programme was written down after %s, and every table has rows',
  (today) => {
    const of = worldOf(today);
    expect(writtenAhead(of, today)).toEqual([]);
    expect(tables.filter((table) => rowsIn(of, table).length === 0)).toEqual([]);
  },
);

test('directives.in-force: each directive has half a year of its own at both stations', () => {
  const adopted = adoptedOf(world, packs.programmes);
  const codes = adopted.map(({ identity }) => identity.prefecture.code);
  expect(codes).toEqual(['06', '11', '17', '21']);
  for (const { identity } of adopted) {
    for (const station of stationKeys) {
      const held = ledger.measures
        .filter((one) => one.pack === identity.id && one.station_id === idOf('unit', station))
        .flatMap(({ id }) => ledger.measure_results.filter((one) => one.measure_id === id));
      expect(held.length, `${identity.id} ${station}`).toBeGreaterThanOrEqual(4);
    }
  }
});

test('R01: no text of it has particulars of people, and every organisation is invented', () => {
  const all = [
    ...tables.flatMap((table) => rowsIn(world, table).flatMap(texts)),
    ...entries.flatMap(texts),
  ];
  expect(all.length).toBeGreaterThan(300);
  expect(all.filter((text) => particularsIn(text).length > 0)).toEqual([]);
  const names = [
    ...ledger.partner_versions.map(({ organisation }) => organisation),
    ...entries.map(({ name }) => name),
    ...ledger.councils.map(({ name }) => name),
    ...ledger.municipal_totals.map(({ municipality }) => municipality),
  ];
  const isInvented = (name: string) => invented.some((word) => name.startsWith(word));
  expect(names.filter((name) => !isInvented(name))).toEqual([]);
});

test('communities.register: every entry of the demo is one the register would take', () => {
  for (const entry of entries) {
    const days = { on: '2026-06-01', until: '2028-06-01', sections: [idOf('unit', 'community')] };
    const contents = contentsOf(entry, facilities[entry.facility].kind, days);
    expect(checkEntry(contents, { today: day, towns: [] }), entry.name).toMatchObject({ ok: true });
  }
});

/** The steps of a record, as the rule that derives its state takes them. */
const known = <S extends string>(steps: readonly S[], rows: readonly { readonly step: string }[]) =>
  rows.flatMap((row) => steps.filter((step) => step === row.step).map((step) => ({ step })));

describe('what follows from its facts', () => {
  test('reports.station: one report is accepted, the other came back with a question', () => {
    const state = (station: string) =>
      reportState(
        known(
          reportSteps,
          ledger.report_steps.filter(({ station_id }) => station_id === idOf('unit', station)),
        ),
      );
    expect(state('central')).toBe('accepted');
    expect(state('hill')).toBe('returned');
    const [question] = ledger.report_questions;
    const asked = ledger.report_versions.find(({ report_id }) => report_id === question?.report_id);
    expect(JSON.stringify(asked?.sections)).toContain(question?.sentence_id);
    expect(JSON.stringify(asked?.sections)).toContain('"made":"records"');
  });

  test('commendations.merit: one was given under each directive that has it, one waits', () => {
    const states = ledger.commendations.map(({ id }) =>
      commendationState(
        known(
          commendationSteps,
          ledger.commendation_steps.filter(({ commendation_id }) => commendation_id === id),
        ),
      ),
    );
    const having = adoptedOf(world, packs.programmes).filter((one) => one.commendation !== null);
    expect(states.filter((state) => state === 'decided')).toHaveLength(having.length);
    expect(states.filter((state) => state === 'proposed')).toHaveLength(1);
  });
});
