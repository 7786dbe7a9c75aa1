import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { duties, isDuty } from './duties.ts';
import { type Files, samples, shipped } from './packs.testing.ts';
import { parsePack, parseProgramme } from './parse.ts';
import type { ProgrammePack } from './programme.ts';

const register = new URL('../../../../shared/reference/clauses.md', import.meta.url);

const read = (files: Files): ProgrammePack => {
  const answer = parseProgramme({ pack: files['pack'], clauses: files['clauses'] });
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.value;
};

const yamagata = read(shipped.yamagata);
const ishikawa = read(shipped.ishikawa);
const saitama = read(shipped.saitama);
const gifu = read(shipped.gifu);
const all = { YG: yamagata, IS: ishikawa, ST: saitama, GF: gifu };

const body = (pack: ProgrammePack, id: string) => {
  const found = pack.bodies.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no body ${id}`);
  return found;
};

const postsOf = (pack: ProgrammePack, id: string): readonly string[] =>
  body(pack, id).seats.flatMap(({ filled }) => (filled.by === 'posts' ? filled.posts : []));

describe('the four packs of the programme', () => {
  test('hold 201 clauses, each with a summary of its own and duties or a reason', () => {
    const counts = Object.values(all).map(({ clauses }) => clauses.length);
    expect(counts).toEqual([59, 37, 49, 56]);
    const clauses = Object.values(all).flatMap((pack) => pack.clauses);
    const named = clauses.flatMap((one) => ('duties' in one ? one.duties : []));
    expect(named.filter((duty) => !isDuty(duty))).toEqual([]);
    expect(clauses.filter(({ summary }) => summary.ja === summary.en)).toEqual([]);
  });

  test.skipIf(!existsSync(register)).each(Object.entries(all))(
    '%s has exactly the ids and kinds of ../shared/reference/clauses.md (skipped when missing)',
    (prefix, pack) => {
      const lines = readFileSync(register, 'utf8').matchAll(
        new RegExp(`^\\| (${prefix}-[^ |]+) \\| [^|]+ \\| ([A-Z]+) \\|`, 'gm'),
      );
      const wanted = Array.from(lines, ([, id, kind]) => `${id} ${kind}`);
      expect(pack.clauses.map(({ id, kind }) => `${id} ${kind}`)).toEqual(wanted);
    },
  );

  test('communities.hand-over: R15: signs and brokers are handed over, limited to a receipt', () => {
    const handed = Object.values(all).flatMap(({ clauses }) =>
      clauses.filter((one) => 'duties' in one && one.duties.includes('communities.hand-over')),
    );
    expect(handed.map(({ id }) => id).toSorted()).toEqual([
      'GF-2.3c',
      'IS-2.3c',
      'IS-2.4a',
      'ST-3.3c',
      'ST-3.4a',
      'YG-3.3b',
      'YG-3.4a',
    ]);
    expect(handed.every((one) => 'limited' in one && one.limited !== undefined)).toBe(true);
  });

  test('what must not become a feature has a reason, and none of it is in a catalogue', () => {
    const kept = Object.values(all).flatMap(({ clauses }) =>
      clauses.filter((one) => 'reason' in one && /enforcement|intelligence/.test(one.reason.code)),
    );
    expect(kept.map(({ id }) => id).sort()).toEqual(
      [
        'YG-3.4b',
        'YG-3.4c',
        'IS-2.4b',
        'IS-2.4c',
        'ST-3.4b',
        'ST-3.4c',
        'GF-2.1c',
        'GF-2.4a',
        'GF-2.4b',
        'GF-T19',
        'GF-T20',
        'GF-T21',
        'GF-T23',
      ].sort(),
    );
  });
});

describe('bodies', () => {
  test('bodies.compose: the three tables of Yamagata with 11, 19 and 21 posts', () => {
    const [one, two, three] = ['headquarters', 'committee', 'working-group'].map((id) =>
      postsOf(yamagata, id),
    );
    expect([one?.length, two?.length, three?.length]).toEqual([11, 19, 21]);
    expect(one?.slice(0, 2)).toEqual(['警察本部長', '刑事部長']);
    expect(two?.[0]).toBe(one?.at(-1));
    expect(three?.[0]).toBe(two?.[1]);
    expect(three?.at(-1)).toBe('情報技術解析課長補佐');
  });

  test('bodies.station: alternatives, and section heads and above but those who sit already', () => {
    const { seats, secretariat } = body(yamagata, 'station');
    expect(seats.map(({ filled }) => filled.by)).toEqual([
      'posts',
      'alternatives',
      'posts',
      'alternatives',
      'grade',
    ]);
    expect(seats[4]?.filled).toMatchObject({ grade: 'section-head' });
    expect(secretariat?.units).toHaveLength(3);
  });

  test('bodies.act-for: only the policy meeting of Saitama has a rule, without an order', () => {
    const meetings = Object.values(all).flatMap((pack) => pack.bodies.flatMap((b) => b.meetings));
    const ruled = meetings.filter(({ actingChair }) => actingChair !== null);
    expect(ruled.map(({ id, actingChair }) => [id, actingChair?.ordered])).toEqual([
      ['policy-meeting', false],
    ]);
  });

  test('bodies.designate: two vice-chairs and designated attendees in the coordination meeting', () => {
    const series = body(saitama, 'headquarters').meetings[1];
    expect(series?.viceChairs.map(({ post }) => post)).toEqual([
      '生活安全部参事官',
      '警備部参事官',
    ]);
    expect(series?.designates).toBe('ST-5.1-2i2b');
    expect(series?.chair).toBe('aide');
  });

  test('bodies.settings: the tables of Saitama are absent and its stations are run by their chief', () => {
    const absent = body(saitama, 'headquarters').seats.map(({ filled }) => filled.by);
    expect(new Set(absent)).toEqual(new Set(['absent']));
    expect(body(saitama, 'station').runByChief).toBe('ST-7.2c');
  });

  test('bodies.regular: nothing but the station review comes round, and it has no interval', () => {
    const cadences = Object.values(all).flatMap((pack) =>
      pack.bodies.flatMap((one) => one.meetings.map(({ cadence }) => cadence.kind)),
    );
    expect(cadences.filter((kind) => kind !== 'needed')).toEqual(['regular']);
  });

  test('bodies.secretariat: the coordinators of Saitama and the office of Ishikawa have none', () => {
    expect(body(saitama, 'coordinators').secretariat).toBeNull();
    expect(body(ishikawa, 'headquarters').secretariat).toBeNull();
    expect(gifu.bodies).toEqual([]);
  });
});

describe('what else they say', () => {
  test('directives.register: what is not printed is unset', () => {
    const { identity } = saitama;
    const { number, issuedOn, effectiveOn, effectiveUntil, issuer, keptUntil } = identity;
    expect({ number, issuedOn, effectiveOn, effectiveUntil, issuer, keptUntil }).toEqual({
      number: null,
      issuedOn: null,
      effectiveOn: null,
      effectiveUntil: null,
      issuer: null,
      keptUntil: null,
    });
    expect(yamagata.identity).toMatchObject({
      issuedOn: '2024-11-15',
      effectiveUntil: '2030-03-31',
      keptUntil: '2029-12-31',
    });
    expect(ishikawa.identity.supersedes[0]?.numbers).toHaveLength(6);
  });

  test('directives.delegations: every delegation says on what the product runs now', () => {
    const listed = Object.values(all).flatMap((pack) => pack.delegations);
    expect(listed.map(({ clause }) => clause)).toEqual(['YG-4.5-3c', 'YG-6', 'IS-3.2b', 'ST-7.2c']);
  });

  test('directives.figures: aggregates with their days', () => {
    const figures = [...yamagata.figures, ...ishikawa.figures];
    expect(figures.map(({ count, asOn, area }) => [count, asOn, area])).toEqual([
      [9111, '2023-12-31', 'prefecture'],
      [5743, '2023-10-31', 'prefecture'],
      [3_220_000, '2023-06-30', 'nation'],
      [2_050_000, '2023-10-31', 'nation'],
    ]);
  });

  test('measures.catalogue: the examples of Gifu, its fourth pillar empty', () => {
    const groups = gifu.catalogue.groups.map(({ subject, items }) => [subject, items.length]);
    expect(groups).toEqual([
      ['activities', 11],
      ['partners', 3],
      ['situation', 4],
      ['training', 3],
      ['enforcement', 0],
    ]);
    expect(gifu.catalogue.standing).toBe('examples');
  });

  test('training.hold: questioning practice never comes without the national guidance', () => {
    const theme = gifu.training.find(({ clause }) => clause === 'GF-T25');
    expect(theme?.withGuidance?.ja).toMatch(/苦情の窓口/);
  });

  test('commendations.merit: yearly in Gifu, when merited in Ishikawa, nobody named in either', () => {
    expect(gifu.commendation).toMatchObject({ when: 'yearly', who: null });
    expect(ishikawa.commendation).toMatchObject({ when: 'merited', who: null });
    expect(yamagata.commendation).toBeNull();
  });
});

describe('the sample prefecture', () => {
  test('both its packs are sound and neither is shipped', () => {
    const pack = parsePack(samples.visits);
    expect(pack.ok && pack.value.rules.classes).toHaveLength(3);
    const residents = read(samples.residents);
    expect(residents.bodies.map(({ origin }) => origin.kind)).toContain('borrowed');
    const shippedIds = Object.values(all).map(({ identity }) => identity.id);
    expect(shippedIds).not.toContain(residents.identity.id);
  });

  test('every duty of the bodies is named by some clause', () => {
    const clauses = [...Object.values(all), read(samples.residents)].flatMap((p) => p.clauses);
    const named = new Set(clauses.flatMap((one) => ('duties' in one ? one.duties : [])));
    const unused = Object.keys(duties).filter((id) => id.startsWith('bodies.') && !named.has(id));
    expect(unused).toEqual(['bodies.transfer']);
  });
});
