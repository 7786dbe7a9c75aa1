import { describe, expect, test } from 'vitest';
import rights from '../../../packs/miyagi-visits-2023/rights.json' with { type: 'json' };
import { rightsFileSchema } from '../pack/rights-file.ts';
import { isReportable, leakClock, stepsLeft, unknownExtent } from './leak.ts';
import { draftMarks, draftOf } from './leak-draft.ts';
import { letterLines } from './letter.ts';

const file = rightsFileSchema.parse(rights);
const extent = (persons: number | null, sensitive: boolean | null, wrongful: boolean | null) => ({
  persons,
  sensitive,
  wrongful,
});

describe('rights.leak: what is reported (G-24)', () => {
  test.each([
    [101, false, false, 'yes'],
    [100, false, false, 'no'],
    [1, true, false, 'yes'],
    [1, false, true, 'yes'],
    [0, true, true, 'no'],
    [5, null, false, 'unknown'],
    [null, true, true, 'unknown'],
  ] as const)('%s persons, sensitive %s, wrongful %s: %s', (persons, sensitive, wrongful, said) => {
    expect(isReportable(extent(persons, sensitive, wrongful), file)).toBe(said);
  });

  test('the clocks run from the day it was found, also while nothing is known', () => {
    expect(leakClock('2026-11-01', unknownExtent, file)).toEqual({
      firstBy: '2026-11-04',
      finalBy: '2026-12-01',
    });
    expect(leakClock('2026-11-01', extent(1, false, true), file).finalBy).toBe('2026-12-31');
  });

  test('no report and no notice is asked for where none is due', () => {
    expect(stepsLeft(['contained', 'persons'], 'no')).toEqual(['closed']);
    expect(stepsLeft(['contained'], 'unknown')[0]).toBe('persons');
  });

  test('every mark of the drafts is filled, and unknown things are said to be open', () => {
    const leak: Parameters<typeof draftOf>[1] = {
      thing: 'paper',
      foundOn: '2026-11-01',
      extent: unknownExtent,
      kinds: [],
      contained: null,
      finalBy: '2026-12-01',
      firstReportOn: null,
      noticedOn: null,
    };
    for (const { kind, lines } of file.drafts) {
      const marks = lines.flatMap((line) => [...line.matchAll(/【([^】]+)】/g)].map((m) => m[1]));
      expect(marks.filter((mark) => !draftMarks.includes(mark ?? ''))).toEqual([]);
      const text = draftOf(kind, leak, file).lines.join();
      expect(text).not.toContain('【');
      expect(text).toContain('確認中');
    }
  });
});

test('rights.requests: the letter that reveals no existence names no ground and no data', () => {
  const lines = letterLines({
    kind: 'disclosure',
    decision: 'existence-not-revealed',
    ground: 'none',
    receivedOn: '2026-11-02',
    decidedOn: '2026-11-20',
    objectionMonths: 3,
  });
  expect(lines.join('')).toMatch(/あるかないかをお答えせずに/);
  expect(lines.join('')).not.toMatch(/保有していない|理由：/);
  expect(lines.at(-1)).toContain('3か月以内');
});
