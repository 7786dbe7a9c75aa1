import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planRecut, type Recut, type RecutBeat, type RecutWish } from './recut.ts';

const day = { on: '2027-04-01', today: '2026-11-21', newBeatId: 'new' };

const beat = (id: string, towns: readonly string[], premisesEach = 2): RecutBeat => ({
  id,
  stationId: 's-1',
  boxId: 'b-1',
  number: 1,
  name: id,
  fromOn: '2020-04-01',
  untilOn: null,
  townPartIds: towns,
  premises: towns.flatMap((townPartId) =>
    Array.from({ length: premisesEach }, (_, at) => ({ id: `${townPartId}-${at}`, townPartId })),
  ),
});

const first = beat('first', ['t1', 't2', 't3']);
const second = beat('second', ['t4', 't5']);
const both = [first, second];

/** Where every town and premises lies after the re-cut. */
const after = (beats: readonly RecutBeat[], recut: Recut): ReadonlyMap<string, string> => {
  const places = new Map(
    beats.flatMap((one) =>
      [...one.townPartIds, ...one.premises.map(({ id }) => id)].map((id) => [id, one.id] as const),
    ),
  );
  for (const move of recut.townParts) {
    expect(places.get(move.townPartId)).toBe(move.fromBeatId);
    places.set(move.townPartId, move.toBeatId);
  }
  for (const move of recut.premises) {
    expect(places.get(move.premisesId)).toBe(move.fromBeatId);
    places.set(move.premisesId, move.toBeatId);
  }
  return places;
};

const towns = (ids: readonly string[]): RecutWish => ({
  kind: 'move-towns',
  fromBeatId: 'first',
  toBeatId: 'second',
  townPartIds: ids,
});

const value = (wish: RecutWish): Recut => {
  const answer = planRecut(wish, both, day);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
};

describe('beats.recut: what it changes', () => {
  test('beats.recut: a split makes one beat of the box and leaves the rest', () => {
    const wish = { kind: 'split', beatId: 'first', number: 3, name: '第3受持区' } as const;
    const recut = value({ ...wish, townPartIds: ['t2'] });
    expect(recut.newBeats).toEqual([
      { id: 'new', stationId: 's-1', boxId: 'b-1', number: 3, name: '第3受持区', fromOn: day.on },
    ]);
    expect(recut.ended).toEqual([]);
    expect(recut.premises.map((move) => move.premisesId)).toEqual(['t2-0', 't2-1']);
  });

  test('beats.recut: a merge ends the other beat the day before', () => {
    const recut = value({ kind: 'merge', intoBeatId: 'first', beatIds: ['second'] });
    expect(recut.ended).toEqual([{ beatId: 'second', untilOn: '2027-03-31' }]);
    expect(new Set(after(both, recut).values())).toEqual(new Set(['first']));
  });

  test('beats.recut: single premises move without their town', () => {
    const wish = { kind: 'move-premises', fromBeatId: 'first', toBeatId: 'second' } as const;
    const recut = value({ ...wish, premisesIds: ['t1-0', 't1-0'] });
    expect(recut.townParts).toEqual([]);
    expect(recut.premises).toEqual([
      { premisesId: 't1-0', fromBeatId: 'first', toBeatId: 'second' },
    ]);
  });
});

describe('beats.recut: what is refused', () => {
  const code = (wish: RecutWish, beats = both, on = day.on) => {
    const answer = planRecut(wish, beats, { ...day, on });
    return answer.ok ? 'ok' : answer.refusal.code;
  };
  const move = { kind: 'move-premises', fromBeatId: 'first', toBeatId: 'second' } as const;

  test('beats.recut: the past, but not today', () => {
    expect(code(towns(['t1']), both, '2026-11-20')).toBe('day.in-past');
    expect(code(towns(['t1']), both, '2026-11-21')).toBe('ok');
  });

  test('beats.recut: beats of another station, unknown, or not there on the day', () => {
    expect(code(towns(['t1']), [first, { ...second, stationId: 's-2' }])).toBe(
      'recut.other-station',
    );
    expect(code(towns(['t1']), [first])).toBe('not-found');
    const ended = { ...second, untilOn: '2027-03-31' };
    expect(code(towns(['t1']), [first, ended])).toBe('beat.not-on-day');
    expect(code(towns(['t1']), [first, { ...second, fromOn: '2027-04-02' }])).toBe(
      'beat.not-on-day',
    );
  });

  test('beats.recut: towns or premises of another beat, nothing, everything', () => {
    expect(code(towns(['t4']))).toBe('recut.town-elsewhere');
    expect(code(towns([]))).toBe('recut.nothing');
    expect(code(towns(['t1', 't2', 't3']))).toBe('recut.empty-beat');
    expect(code({ ...move, premisesIds: ['t4-0'] })).toBe('recut.premises-elsewhere');
    expect(code({ ...move, premisesIds: [] })).toBe('recut.nothing');
  });

  test('beats.recut: a beat with itself, a beat that only begins that day', () => {
    expect(code({ kind: 'merge', intoBeatId: 'first', beatIds: ['first'] })).toBe(
      'recut.same-beat',
    );
    const begins = { ...second, fromOn: day.on };
    expect(code({ kind: 'merge', intoBeatId: 'first', beatIds: ['second'] }, [first, begins])).toBe(
      'appointment.same-day',
    );
  });
});

describe('beats.recut: laws', () => {
  const station = fc
    .array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 5 })
    .chain((sizes) => {
      const beats = sizes.map((size, at) =>
        beat(
          `b${at}`,
          Array.from({ length: size + 1 }, (_, town) => `b${at}t${town}`),
        ),
      );
      const ids = beats.map(({ id }) => id);
      const [id, list] = [fc.constantFrom(...ids), fc.subarray(ids, { minLength: 1 })];
      const townIds = fc.subarray(beats.flatMap((one) => one.townPartIds));
      const premisesIds = fc.subarray(beats.flatMap((one) => one.premises.map((p) => p.id)));
      const wish: fc.Arbitrary<RecutWish> = fc.oneof(
        fc.record({
          kind: fc.constant('split' as const),
          beatId: id,
          number: fc.constant(9),
          name: fc.constant('第9受持区'),
          townPartIds: townIds,
        }),
        fc.record({ kind: fc.constant('merge' as const), intoBeatId: id, beatIds: list }),
        fc.record({
          kind: fc.constant('move-towns' as const),
          fromBeatId: id,
          toBeatId: id,
          townPartIds: townIds,
        }),
        fc.record({
          kind: fc.constant('move-premises' as const),
          fromBeatId: id,
          toBeatId: id,
          premisesIds,
        }),
      );
      return fc.record({ beats: fc.constant(beats), wish });
    });

  test('beats.recut: nothing is lost or doubled, no beat left without a town, others untouched', () => {
    let done = 0;
    fc.assert(
      fc.property(station, ({ beats, wish }) => {
        const answer = planRecut(wish, beats, day);
        if (!answer.ok) return;
        done += 1;
        const { ended, newBeats, premises } = answer.value;
        const places = after(beats, answer.value);
        const gone = ended.map(({ beatId }) => beatId);
        const alive = [...beats.map(({ id }) => id), ...newBeats.map(({ id }) => id)].filter(
          (id) => !gone.includes(id),
        );
        const townsOf = (id: string) =>
          beats.flatMap((one) => one.townPartIds).filter((town) => places.get(town) === id);
        for (const id of alive) expect(townsOf(id).length).toBeGreaterThan(0);
        for (const place of places.values()) expect(alive).toContain(place);
        const moved = premises.map((move) => move.premisesId);
        expect(new Set(moved).size).toBe(moved.length);
      }),
      { numRuns: 500 },
    );
    expect(done).toBeGreaterThan(100);
  });
});
