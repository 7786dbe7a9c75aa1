import { addMonths } from '@meguri/core/base/day.ts';
import { groupBy } from '@meguri/core/base/lists.ts';
import type { Output } from '@meguri/core/operation.ts';
import {
  keptMonths,
  shownCount,
  subjectIds,
  type VoiceRoute,
  voiceState,
} from '@meguri/core/voices/voice.ts';
import type {
  countVoices,
  listComplaints,
  listVoices,
  readVoice,
  voicePlaces,
} from '@meguri/core/voices/voices.ops.ts';
import type { KeyProvider } from '../platform/keys-provider.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place, UseCase } from '../platform/serve.ts';
import { placeOfEntry } from './intake.ts';
import { atHeadquarters, everywhere } from './scope.ts';
import {
  type AnswerRow,
  countBySubject,
  countOnVisits,
  findVoice,
  findWords,
  listAnswers,
  listStations,
  listVoicesOf,
  type SealedRow,
  type VoiceRow,
} from './voices.db.ts';
import { type Held, heldText, openText, openWords } from './words.ts';

export const summaryOf = (row: VoiceRow) => ({
  voiceId: row.id,
  route: row.route,
  channel: row.channel,
  kind: row.kind,
  subject: row.subject,
  station: row.concerned,
  receivedOn: row.received_on,
  dueOn: row.due_on,
  state: voiceState(row),
  closedAs: row.closed,
});

const listOf = async (ctx: Ctx, rows: readonly VoiceRow[]): Promise<Output<typeof listVoices>> => ({
  voices: rows.map(summaryOf),
  today: ctx.today,
  may: { enter: ctx.may('voices.enter', await placeOfEntry(ctx)) },
});

export const places: UseCase<typeof voicePlaces> = async (ctx) => ({
  stations: [...(await listStations(ctx.tx))],
  today: ctx.today,
});

export const list: UseCase<typeof listVoices> = async (ctx) => {
  const { stationId } = ctx.actor;
  const rows =
    stationId === null
      ? await atHeadquarters(ctx, (unitId) => listVoicesOf(ctx.tx, unitId, 'headquarters'))
      : await listVoicesOf(ctx.tx, stationId, 'unit');
  return listOf(ctx, rows);
};

export const complaints: UseCase<typeof listComplaints> = async (ctx) =>
  listOf(ctx, await atHeadquarters(ctx, (unitId) => listVoicesOf(ctx.tx, unitId, 'outside')));

export type Asked = { readonly voiceId: string };

/** Does something to a voice in the scope it lies in; one of another side is not found. */
export const withVoice = async <T>(
  ctx: Ctx,
  { voiceId, side }: Asked & { readonly side: Side },
  work: (row: VoiceRow) => Promise<T>,
): Promise<T> => {
  const own = side === 'unit' ? await findVoice(ctx.tx, voiceId, 'unit') : undefined;
  if (own !== undefined) return work(own);
  const route: VoiceRoute = side === 'unit' ? 'headquarters' : 'outside';
  return atHeadquarters(ctx, async () =>
    work((await findVoice(ctx.tx, voiceId, route)) ?? refuseWith('not-found')),
  );
};

/** Who answers: the unit or headquarters, or inspection. */
export type Side = 'unit' | 'outside';

const actions = {
  unit: { see: 'voices.see', answer: 'voices.answer' },
  outside: { see: 'voices.see-complaints', answer: 'voices.answer-complaint' },
} as const;

const placeFor = (row: VoiceRow, side: Side): Place => ({
  stationId: row.route === 'unit' ? row.station_id : undefined,
  seenBy: actions[side].see,
});

export const placeOfVoice =
  (side: Side) =>
  (ctx: Ctx, { voiceId }: Asked): Promise<Place> =>
    withVoice(ctx, { voiceId, side }, async (row) => placeFor(row, side));

type HeldAnswer = Pick<AnswerRow, 'on' | 'by'> & { readonly held: Held };
type HeldVoice = Omit<Output<typeof readVoice>, 'words' | 'answers'> & {
  readonly words: Held;
  readonly answers: readonly HeldAnswer[];
};

export const wordsOfVoice = async (ctx: Ctx, row: VoiceRow): Promise<Held> => {
  const sealed: SealedRow = (await findWords(ctx.tx, row.id)) ?? refuseWith('not-found');
  return heldText(ctx, sealed, { id: row.id, unitId: row.station_id, what: 'words-1' });
};

export const answersOfVoice = async (ctx: Ctx, row: VoiceRow): Promise<readonly HeldAnswer[]> =>
  (await listAnswers(ctx.tx, row.id)).map((one) => ({
    on: one.on,
    by: one.by,
    held: heldText(ctx, one, { id: one.id, unitId: row.station_id, what: 'answer-1' }),
  }));

/** The words are taken sealed with the ticket of the look, and opened after it (trust.md 1.2). */
export const voiceLook = (side: Side) => ({
  use: (ctx: Ctx, { voiceId }: Asked): Promise<HeldVoice> =>
    withVoice(ctx, { voiceId, side }, async (row) => ({
      voice: summaryOf(row),
      words: await wordsOfVoice(ctx, row),
      answers: await answersOfVoice(ctx, row),
      keptUntil: row.closed_on === null ? null : addMonths(row.closed_on, keptMonths),
      today: ctx.today,
      may: { answer: ctx.may(actions[side].answer, placeFor(row, side)) },
    })),
  finish: async (keys: KeyProvider, held: HeldVoice): Promise<Output<typeof readVoice>> => {
    const words = await openWords(keys, held.words);
    const answers = [];
    for (const { on, by, held: one } of held.answers) {
      const text = await openText(keys, one);
      if (text !== null) answers.push({ on, by, text });
    }
    return { ...held, words: words && { text: words.text, answerIn: words.answerIn }, answers };
  },
});

const keyOf = ({ year, half }: { readonly year: number; readonly half: 1 | 2 }): string =>
  `${year} ${half}`;

const halvesOf = async (ctx: Ctx): Promise<Output<typeof countVoices>['halves']> => {
  const bySubject = groupBy(await countBySubject(ctx.tx), keyOf);
  const onVisits = new Map((await countOnVisits(ctx.tx)).map((row) => [keyOf(row), row]));
  const keys = [...new Set([...bySubject.keys(), ...onVisits.keys()])].sort().reverse();
  return keys.flatMap((key) => {
    const rows = bySubject.get(key) ?? [];
    const first = rows[0] ?? onVisits.get(key);
    if (first === undefined) return [];
    return [
      {
        year: first.year,
        half: first.half,
        subjects: subjectIds.map((subject) => ({
          subject,
          count: shownCount(rows.find((row) => row.subject === subject)?.count ?? 0),
        })),
        onVisits: shownCount(onVisits.get(key)?.count ?? 0),
      },
    ];
  });
};

/** A station counts its own, headquarters the prefecture. */
export const count: UseCase<typeof countVoices> = async (ctx) => ({
  halves:
    ctx.actor.stationId === null ? await everywhere(ctx, () => halvesOf(ctx)) : await halvesOf(ctx),
});
