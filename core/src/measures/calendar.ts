import { addDays, type Day } from '../base/day.ts';
import type { Repeat } from './recurrence.ts';

// iCalendar (RFC 5545), written by hand: the library at hand writes instants of a named zone in the
// time of the server, and a series by the month must repeat in Japanese time.

/** An entry of the calendar: offices, places and subjects, never a person. */
export type Entry = {
  readonly id: string;
  readonly revision: number;
  readonly onDay: Day;
  /** 'HH:MM' in Japan; null: the whole day. */
  readonly from: string | null;
  readonly until: string | null;
  readonly repeat: Repeat | null;
  /** Days of the series on which it does not take place. */
  readonly except: readonly Day[];
  readonly summary: string;
  readonly place: string;
  readonly description: string;
  readonly status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
};

/** Text values: backslash, semicolon, comma and line break are written out (RFC 5545 3.3.11). */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');

/** Octets of a character in UTF-8. */
const octetsOf = (letter: string): number => {
  const point = letter.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
};

/**
 * A line of at most 75 octets; what is longer goes on in lines that begin with a blank, and no
 * character is cut in two (RFC 5545 3.1).
 */
export const folded = (line: string): string => {
  const parts: string[] = [];
  let [part, octets] = ['', 0];
  for (const letter of line) {
    const size = octetsOf(letter);
    if (octets + size > 75) {
      parts.push(part);
      [part, octets] = [' ', 1];
    }
    part += letter;
    octets += size;
  }
  return [...parts, part].join('\r\n');
};

const dateOf = (day: Day): string => day.replaceAll('-', '');
const momentOf = (day: Day, time: string): string => `${dateOf(day)}T${time.replace(':', '')}00`;

const utcOf = (instant: Date): string => instant.toISOString().replace(/[-:]|\.\d+/g, '');

/** An instant in Japan as UTC: what UNTIL of a series with a zone must be (RFC 5545 3.3.10). */
const japanToUtc = (day: Day, time: string): string => utcOf(new Date(`${day}T${time}:00+09:00`));

/**
 * The rule of a series. By the month: the same day, or the last of a shorter month, which the
 * standard says as the last one of a set of days (`occurrencesOf` does the same).
 */
const ruleOf = ({ onDay, from, repeat }: Entry): readonly string[] => {
  if (repeat === null) return [];
  const date = Number(onDay.slice(8));
  const days = Array.from({ length: date - 27 }, (_, at) => 28 + at);
  const monthly = date > 28 ? `;BYMONTHDAY=${days.join(',')};BYSETPOS=-1` : '';
  const until = from === null ? dateOf(repeat.untilOn) : japanToUtc(repeat.untilOn, from);
  const unit = repeat.every === 'week' ? 'WEEKLY' : 'MONTHLY';
  const more = repeat.every === 'month' ? monthly : '';
  return [`RRULE:FREQ=${unit};INTERVAL=${repeat.step};UNTIL=${until}${more}`];
};

const zone = 'TZID=Asia/Tokyo';

/** An hour where no end is known. */
const hourLater = (time: string): string => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours >= 23
    ? '23:59'
    : `${String(hours + 1).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
};

const timesOf = ({ onDay, from, until, except }: Entry): readonly string[] =>
  from === null
    ? [
        `DTSTART;VALUE=DATE:${dateOf(onDay)}`,
        `DTEND;VALUE=DATE:${dateOf(addDays(onDay, 1))}`,
        ...except.map((day) => `EXDATE;VALUE=DATE:${dateOf(day)}`),
      ]
    : [
        `DTSTART;${zone}:${momentOf(onDay, from)}`,
        `DTEND;${zone}:${momentOf(onDay, until ?? hourLater(from))}`,
        ...except.map((day) => `EXDATE;${zone}:${momentOf(day, from)}`),
      ];

const linesOf = (entry: Entry, stamp: Date): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${entry.id}@meguri`,
  `DTSTAMP:${utcOf(stamp)}`,
  `SEQUENCE:${entry.revision}`,
  ...timesOf(entry),
  ...ruleOf(entry),
  `SUMMARY:${escaped(entry.summary)}`,
  ...(entry.place === '' ? [] : [`LOCATION:${escaped(entry.place)}`]),
  ...(entry.description === '' ? [] : [`DESCRIPTION:${escaped(entry.description)}`]),
  `STATUS:${entry.status}`,
  'END:VEVENT',
];

/** Japan has one time all year round. */
const japan = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Tokyo',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0900',
  'TZOFFSETTO:+0900',
  'TZNAME:JST',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** The file: folded lines, each ended by CR and LF. The same entry keeps its UID over versions. */
export const calendarText = (entries: readonly Entry[], stamp: Date): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Meguri//Measures//JA',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...japan,
    ...entries.flatMap((entry) => linesOf(entry, stamp)),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
