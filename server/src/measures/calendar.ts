import { calendarText, type Entry } from '@meguri/core/measures/calendar.ts';
import type { measuresCalendar } from '@meguri/core/measures/measures.ops.ts';
import type { MeasureState } from '@meguri/core/measures/measures.ts';
import { wordOf } from '@meguri/core/pack/concepts.ts';
import type { ProgrammePack } from '@meguri/core/pack/programme.ts';
import type { UseCase } from '../platform/serve.ts';
import { type Known, packInForce, repeatOf } from './known.ts';
import { inPeriod } from './lists.ts';

const statuses: Readonly<Partial<Record<MeasureState, Entry['status']>>> = {
  submitted: 'TENTATIVE',
  decided: 'CONFIRMED',
  prepared: 'CONFIRMED',
  held: 'CONFIRMED',
  'looked-back': 'CONFIRMED',
  cancelled: 'CANCELLED',
};

/** A draft is on nobody's calendar yet. */
const entryOf = ({ row, state }: Known, pack: ProgrammePack): readonly Entry[] => {
  const status = statuses[state];
  if (status === undefined || row.onDay === null) return [];
  const pillar = pack.pillars.find(({ subject }) => subject === row.subject);
  return [
    {
      id: row.id,
      // Cancelling adds to the versions too: a reader takes the entry with the higher number.
      revision: row.revision + row.steps.length,
      onDay: row.onDay,
      from: row.from,
      until: row.until,
      repeat: repeatOf(row),
      except: row.results.filter(({ held }) => !held).map(({ onDay }) => onDay),
      summary: row.stationName === null ? row.title : `${row.title}（${row.stationName}）`,
      place: row.place,
      description: pillar?.title.ja ?? '',
      status,
    },
  ];
};

/** Subjects, places and stations; no name of anybody leaves the product in a calendar. */
export const calendarOf: UseCase<typeof measuresCalendar> = async (ctx, asked) => {
  const pack = await packInForce(ctx, asked.pack);
  const all = await inPeriod(ctx, asked);
  const text = calendarText(
    all.flatMap((one) => entryOf(one, pack)),
    ctx.now,
  );
  return {
    name: `${wordOf(pack.vocabulary, 'measure').ja}_${asked.from}_${asked.until}.ics`,
    mediaType: 'text/calendar; charset=utf-8',
    base64: Buffer.from(text).toString('base64'),
  };
};
