import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { letterSchema } from './letter.ts';
import { readTicket, showTicket, ticketAlphabet, ticketFrom, ticketLength } from './ticket.ts';
import {
  answerDueOn,
  kindIds,
  mayAnswer,
  mayClose,
  routeOf,
  shownCount,
  subjectIds,
  type VoiceRecord,
  voiceState,
} from './voice.ts';

const record = (over: Partial<VoiceRecord> = {}): VoiceRecord => ({
  channel: 'form',
  route: 'unit',
  answers: 0,
  closed: null,
  ...over,
});

describe('voices.complain: where a voice goes', () => {
  test('R30: every complaint and everything on conduct goes outside the unit, the rest does not', () => {
    for (const kind of kindIds) {
      for (const subject of subjectIds) {
        for (const namesStation of [true, false]) {
          const away = kind === 'complaint' || subject === 'conduct';
          const inside = namesStation ? 'unit' : 'headquarters';
          expect(routeOf({ kind, subject, namesStation })).toBe(away ? 'outside' : inside);
        }
      }
    }
  });
});

describe('voices.answer: the clock and the end', () => {
  test('R30: due by the days of the directive, two weeks where none says', () => {
    expect(answerDueOn('2026-11-21', 7)).toBe('2026-11-28');
    expect(answerDueOn('2026-11-21', null)).toBe('2026-12-05');
  });

  test('a voice of the form is closed only after an answer; at a counter none may be wanted', () => {
    expect(mayClose(record(), 'done')).toMatchObject({ refusal: { code: 'voice.not-answered' } });
    expect(mayClose(record(), 'no-answer-wanted').ok).toBe(false);
    expect(mayClose(record({ channel: 'counter' }), 'no-answer-wanted').ok).toBe(true);
    expect(mayClose(record({ answers: 1 }), 'done').ok).toBe(true);
    expect(mayClose(record({ route: 'outside' }), 'handed-over').ok).toBe(false);
    expect(mayAnswer(record({ closed: 'done' }))).toMatchObject({
      refusal: { code: 'voice.closed' },
    });
  });

  test('its state follows from what happened', () => {
    expect(voiceState(record())).toBe('open');
    expect(voiceState(record({ answers: 2 }))).toBe('answered');
    expect(voiceState(record({ answers: 2, closed: 'done' }))).toBe('closed');
  });

  test('R16: counts below ten are not shown', () => {
    expect([0, 9, 10].map(shownCount)).toEqual([null, null, 10]);
  });
});

const numbers = fc.array(fc.nat(ticketAlphabet.length - 1), {
  minLength: ticketLength,
  maxLength: ticketLength,
});

describe('voices.receive: tickets and letters', () => {
  test('R30: a ticket has more than 10^13 values and is read however it is typed', () => {
    expect(ticketAlphabet.length ** ticketLength).toBeGreaterThan(1e13);
    fc.assert(
      fc.property(numbers, (drawn) => {
        const ticket = ticketFrom(drawn);
        expect(readTicket(showTicket(ticket))).toBe(ticket);
        expect(readTicket(` ${showTicket(ticket).toLowerCase().replaceAll('-', ' ')}`)).toBe(
          ticket,
        );
      }),
    );
  });

  test('R30: one wrong letter and any two neighbours swapped are found', () => {
    fc.assert(
      fc.property(
        numbers,
        fc.nat(ticketLength - 1),
        fc.integer({ min: 1, max: 22 }),
        (drawn, at, by) => {
          const wrong = drawn.with(at, ((drawn[at] ?? 0) + by) % ticketAlphabet.length);
          const check = ticketFrom(drawn).at(-1);
          expect(readTicket(ticketFrom(wrong).slice(0, -1) + check)).toBeUndefined();
        },
      ),
    );
    fc.assert(
      fc.property(numbers, fc.nat(ticketLength - 2), (drawn, at) => {
        const [a = 0, b = 0] = drawn.slice(at, at + 2);
        fc.pre(a !== b);
        const swapped = drawn.with(at, b).with(at + 1, a);
        const check = ticketFrom(drawn).at(-1);
        expect(readTicket(ticketFrom(swapped).slice(0, -1) + check)).toBeUndefined();
      }),
    );
    expect(['', 'ABC', '3333333333I', '33333333333333'].map(readTicket)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  const letter = {
    format: 1,
    kind: 'complaint',
    subject: 'conduct',
    placeId: null,
    text: 'Texto de exemplo',
    answerIn: 'pt-BR',
    ticket: { name: 'a'.repeat(64), key: Buffer.alloc(32).toString('base64') },
    receivedOn: '2026-11-21',
  };

  test('R30: a letter has no field for the person: one more of any name is refused', () => {
    expect(letterSchema.safeParse(letter).success).toBe(true);
    for (const more of [
      'nationality',
      'name',
      'address',
      'ip',
      'userAgent',
      'status',
      'religion',
    ]) {
      expect(letterSchema.safeParse({ ...letter, [more]: 'x' }).success, more).toBe(false);
    }
    expect(Object.keys(letterSchema.shape).sort()).toEqual(Object.keys(letter).sort());
  });

  test('a letter too long, empty or in a language of no form is refused', () => {
    for (const bad of [{ text: '' }, { text: 'x'.repeat(2001) }, { answerIn: 'xx' }]) {
      expect(letterSchema.safeParse({ ...letter, ...bad }).success).toBe(false);
    }
  });
});
