import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, monthEnd, monthOf, yearOf } from '../base/day.ts';
import { calendarText, type Entry, folded } from './calendar.ts';
import { occurrencesOf, type Repeat } from './recurrence.ts';

const entry: Entry = {
  id: 'a',
  revision: 2,
  onDay: '2026-12-31',
  from: '08:30',
  until: '10:00',
  repeat: null,
  except: [],
  summary: '110番通報講習（専門学校 例示校）; 一, 二\\三',
  place: '例示校 講堂',
  description: '一行目\n二行目',
  status: 'CONFIRMED',
};

const stamp = new Date('2026-11-21T01:02:03.456Z');
const file = (...more: readonly Partial<Entry>[]): string =>
  calendarText(
    more.map((one) => ({ ...entry, ...one })),
    stamp,
  );
const unfolded = (text: string): readonly string[] =>
  text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
const valuesOf = (text: string, name: string): readonly string[] =>
  unfolded(text).filter((line) => line.startsWith(name));
const octets = (text: string): number => Buffer.byteLength(text);

describe('the calendar file', () => {
  test('measures.decide: lines end with CR LF, hold 75 octets, and cut no character (RFC 5545 3.1)', () => {
    const long = '外国語の広報紙と回覧板🗒を例示町の公民館で読み合わせる'.repeat(9);
    const text = file({ summary: long });
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.split('\r\n').every((line) => octets(line) <= 75)).toBe(true);
    expect(text).not.toContain('\uFFFD');
    expect(unfolded(text)).toContain(`SUMMARY:${long}`);
  });

  test('measures.decide: folding loses nothing, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const line = text.replace(/[\r\n]/g, '');
        expect(folded(line).replaceAll('\r\n ', '')).toBe(line);
        expect(
          folded(line)
            .split('\r\n')
            .every((part) => octets(part) <= 75),
        ).toBe(true);
      }),
    );
  });

  test('measures.decide: blocks open and close, every event has UID, DTSTAMP and a start (3.6.1)', () => {
    const lines = unfolded(file({}, { id: 'b', from: null, until: null }));
    const open: string[] = [];
    for (const line of lines) {
      const [name, value] = line.split(':', 2);
      if (name === 'BEGIN') open.push(value ?? '');
      if (name === 'END') expect(open.pop()).toBe(value);
    }
    expect(open).toEqual([]);
    const named = (start: string) => lines.filter((line) => line.startsWith(start));
    expect(named('UID:')).toEqual(['UID:a@meguri', 'UID:b@meguri']);
    expect(named('DTSTAMP:')).toEqual(['DTSTAMP:20261121T010203Z', 'DTSTAMP:20261121T010203Z']);
    expect(named('DTSTART;')).toEqual([
      'DTSTART;TZID=Asia/Tokyo:20261231T083000',
      'DTSTART;VALUE=DATE:20261231',
    ]);
    expect(named('DTEND;')).toEqual([
      'DTEND;TZID=Asia/Tokyo:20261231T100000',
      'DTEND;VALUE=DATE:20270101',
    ]);
    expect(named('TZID:')).toEqual(['TZID:Asia/Tokyo']);
  });

  test('measures.decide: text values are written out (3.3.11)', () => {
    expect(valuesOf(file({}), 'SUMMARY')).toEqual([
      'SUMMARY:110番通報講習（専門学校 例示校）\\; 一\\, 二\\\\三',
    ]);
    expect(valuesOf(file({}), 'DESCRIPTION')).toEqual(['DESCRIPTION:一行目\\n二行目']);
  });

  test('measures.decide: a series ends in UTC where its start has a zone (3.3.10)', () => {
    const repeat: Repeat = { every: 'week', step: 2, untilOn: '2027-03-31' };
    expect(valuesOf(file({ repeat }), 'RRULE')).toEqual([
      'RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20270330T233000Z',
    ]);
    expect(valuesOf(file({ repeat, from: null, until: null }), 'RRULE')).toEqual([
      'RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20270331',
    ]);
    expect(valuesOf(file({ repeat, except: ['2027-01-14'] }), 'EXDATE')).toEqual([
      'EXDATE;TZID=Asia/Tokyo:20270114T083000',
    ]);
  });

  // What a reader of the standard makes of the rule: each month's set of days, its last one.
  const expanded = (start: string, rule: string): readonly string[] => {
    const parts = new Map(
      rule
        .slice('RRULE:'.length)
        .split(';')
        .map((part) => part.split('=', 2) as [string, string]),
    );
    const step = Number(parts.get('INTERVAL'));
    const until = parts.get('UNTIL') ?? '';
    const days = parts.get('BYMONTHDAY')?.split(',').map(Number) ?? [Number(start.slice(8))];
    return Array.from({ length: 14 }, (_, at) => addMonths(`${start.slice(0, 8)}01`, at * step))
      .map((first) => {
        const last = Number(monthEnd(yearOf(first), monthOf(first)).slice(8));
        const [day = 0] = days.filter((one) => one <= last).toSorted((a, b) => b - a);
        return `${first.slice(0, 8)}${String(day).padStart(2, '0')}`;
      })
      .filter((day) => day.replaceAll('-', '') <= until && day >= start);
  };

  test('measures.decide: the rule by the month means the days of the product (3.8.5.3)', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 31, max: 366 }),
        (offset, every, length) => {
          const onDay = addDays('2026-01-01', offset);
          const repeat: Repeat = { every: 'month', step: every, untilOn: addDays(onDay, length) };
          const [rule = ''] = valuesOf(file({ onDay, from: null, until: null, repeat }), 'RRULE');
          expect(expanded(onDay, rule)).toEqual(occurrencesOf({ onDay, repeat }));
        },
      ),
    );
  });
});
