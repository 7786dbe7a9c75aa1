import { describe, expect, test } from 'vitest';
import { mayAdopt, packsInUse, type UsablePack, type UseFacts } from './register-use.ts';

type Identity = UsablePack['identity'];
const pack = (id: string, code: string, some: Partial<Identity> = {}): UsablePack => ({
  identity: {
    id,
    prefecture: { code },
    number: `第${id}号`,
    issuedOn: '2024-11-15',
    effectiveOn: null,
    effectiveUntil: null,
    supersedes: [],
    ...some,
  },
});
const facts = (some: Partial<UseFacts> = {}): UseFacts => ({
  prefectureCode: '00',
  adoptions: [],
  ends: [],
  ...some,
});
const used = (packs: readonly UsablePack[], some: Partial<UseFacts>, day: string) =>
  packsInUse(packs, facts(some), day).map((use) => use.pack.identity.id);

const own = pack('own', '00');
const foreign = pack('foreign', '99');
const adoption = (fromOn: string, lastOn: string | null = null) => ({
  id: `a ${fromOn}`,
  pack: 'foreign',
  fromOn,
  lastOn,
});

describe('directives.in-force: which packs are used', () => {
  test('own ones from the day they take effect, or of their issue, or always', () => {
    const later = pack('later', '00', { effectiveOn: '2025-04-01' });
    const undated = pack('undated', '00', { issuedOn: null });
    const packs = [own, later, undated, foreign];
    expect(used(packs, {}, '2024-11-14')).toEqual(['undated']);
    expect(used(packs, {}, '2024-11-15')).toEqual(['own', 'undated']);
    expect(used(packs, {}, '2025-04-01')).toEqual(['own', 'later', 'undated']);
  });

  test('another prefecture’s while it is adopted, first and last day included', () => {
    const some = { adoptions: [adoption('2026-04-01', '2026-11-21'), adoption('2027-01-01')] };
    const on = (day: string) => used([foreign], some, day);
    expect(on('2026-03-31')).toEqual([]);
    expect(on('2026-04-01')).toEqual(['foreign']);
    expect(on('2026-11-21')).toEqual(['foreign']);
    expect(on('2026-11-22')).toEqual([]);
    expect(on('2027-01-01')).toEqual(['foreign']);
  });

  test('a lapsed directive keeps its pack in use and says so; an end by a person stops it', () => {
    const lapsing = pack('lapsing', '00', { effectiveUntil: '2026-03-31' });
    const lapsed = (day: string) => packsInUse([lapsing], facts(), day)[0]?.lapsedOn;
    expect(lapsed('2026-03-31')).toBeNull();
    expect(lapsed('2026-04-01')).toBe('2026-03-31');
    const ends = [{ pack: 'lapsing', lastOn: '2026-05-31' }];
    expect(used([lapsing], { ends }, '2026-05-31')).toEqual(['lapsing']);
    expect(used([lapsing], { ends }, '2026-06-01')).toEqual([]);
  });

  test('directives.supersede: an own pack gives way to the one that names its number', () => {
    const supersedes = [{ numbers: ['第own号'] }];
    const heir = pack('heir', '00', { effectiveOn: '2027-04-01', supersedes });
    expect(used([own, heir], {}, '2027-03-31')).toEqual(['own']);
    expect(used([own, heir], {}, '2027-04-01')).toEqual(['heir']);
    // The same number elsewhere is another directive.
    const stranger = pack('stranger', '99', { effectiveOn: '2020-04-01', supersedes });
    expect(used([own, stranger], {}, '2027-04-01')).toEqual(['own']);
  });
});

test('directives.in-force: a pack is adopted once at a time, an own one never', () => {
  const some = facts({ adoptions: [adoption('2026-04-01', '2026-11-21')] });
  const code = (asked: UsablePack | undefined, fromOn: string) => {
    const answer = mayAdopt(asked, some, fromOn);
    return answer.ok ? 'ok' : answer.refusal.code;
  };
  expect(code(undefined, '2027-01-01')).toBe('not-found');
  expect(code(own, '2027-01-01')).toBe('directives.own-pack');
  expect(code(foreign, '2026-11-21')).toBe('directives.adopted-already');
  expect(code(foreign, '2026-11-22')).toBe('ok');
});
