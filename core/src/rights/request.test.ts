import { describe, expect, test } from 'vitest';
import rights from '../../../packs/miyagi-visits-2023/rights.json' with { type: 'json' };
import { rightsFileSchema } from '../pack/rights-file.ts';
import {
  dueOn,
  mayCarryOut,
  mayDecide,
  mayStep,
  type RequestRecord,
  stateOf,
  type TakenStep,
} from './request.ts';

const file = rightsFileSchema.parse(rights);
const request = (over: Partial<RequestRecord> = {}): RequestRecord => ({
  kind: 'disclosure',
  receivedOn: '2026-11-02',
  steps: [],
  decision: null,
  ...over,
});
const asked: TakenStep = { step: 'form-asked', on: '2026-11-05' };
const corrected: TakenStep = { step: 'form-corrected', on: '2026-11-15' };

describe('rights.requests: the clock of the law (R23)', () => {
  test('the day of receipt is not counted: 30 days from 2 November end on 2 December', () => {
    expect(dueOn(request(), file)).toBe('2026-12-02');
  });
  test('days of correcting the form are not counted, and while it lasts there is no due day', () => {
    expect(dueOn(request({ steps: [asked] }), file)).toBeNull();
    expect(dueOn(request({ steps: [asked, corrected] }), file)).toBe('2026-12-12');
  });
  test('an extension adds its days, once', () => {
    const extended: TakenStep = { step: 'extended', on: '2026-11-20' };
    expect(dueOn(request({ steps: [extended] }), file)).toBe('2027-01-01');
    const step = { ...extended, today: '2026-11-21' };
    expect(mayStep(request(), step).ok).toBe(true);
    expect(mayStep(request({ steps: [extended] }), step)).toMatchObject({
      refusal: { code: 'rights.extended' },
    });
  });
  test('a decided request has no clock', () => {
    expect(dueOn(request({ decision: 'full' }), file)).toBeNull();
  });
});

const decide = {
  decision: 'full',
  ground: 'none',
  deciderId: 'chief',
  handlerId: 'clerk',
  linkedCards: 1,
} as const;

describe('rights.requests: the decision', () => {
  test.each([
    ['rights.own-case', { deciderId: 'clerk' }],
    ['rights.unassigned', { handlerId: null }],
    ['rights.no-card', { linkedCards: 0 }],
    ['rights.ground', { decision: 'partial' }],
    ['rights.ground', { decision: 'existence-not-revealed', ground: 'harm' }],
  ] as const)('%s for %j', (code, over) => {
    expect(mayDecide(request(), { ...decide, ...over })).toMatchObject({ refusal: { code } });
  });
  test('not while the form is corrected, and not twice', () => {
    expect(mayDecide(request(), decide).ok).toBe(true);
    expect(mayDecide(request({ steps: [asked] }), decide).ok).toBe(false);
    expect(mayDecide(request({ decision: 'refused' }), decide).ok).toBe(false);
  });
  test('whether data exist changes nothing where their existence is not revealed', () => {
    const silent = { ...decide, decision: 'existence-not-revealed' } as const;
    expect(mayDecide(request(), { ...silent, linkedCards: 0 })).toEqual(
      mayDecide(request(), { ...silent, linkedCards: 3 }),
    );
  });
});

test('rights.requests: what is granted waits to be carried out, what is refused is closed', () => {
  const done: TakenStep = { step: 'carried-out', on: '2026-11-20' };
  expect(stateOf(request({ decision: 'partial' }))).toBe('decided');
  expect(stateOf(request({ decision: 'partial', steps: [done] }))).toBe('closed');
  expect(stateOf(request({ decision: 'existence-not-revealed' }))).toBe('closed');
  const erase = { kind: 'suspension', decision: 'full' } as const;
  expect(mayCarryOut(request(erase), 'suspension').ok).toBe(true);
  expect(mayCarryOut(request({ ...erase, steps: [done] }), 'suspension').ok).toBe(false);
  expect(mayCarryOut(request({ decision: 'refused' }), 'disclosure').ok).toBe(false);
});
