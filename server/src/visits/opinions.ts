import { byText } from '@meguri/core/base/lists.ts';
import { answerDue, mayAnswer, opinionState } from '@meguri/core/visits/opinion.ts';
import type {
  answerOpinion,
  listOpinions,
  recordOpinion,
} from '@meguri/core/visits/opinions.ops.ts';
import { addOnce } from '../platform/add-fact.ts';
import { newId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place, UseCase } from '../platform/serve.ts';
import { placeOfPremises } from '../premises/premises.ts';
import {
  findOpinion,
  insertOpinions,
  listBeatOpinions,
  type NewOpinion,
  type OpinionRow,
} from './opinions.db.ts';
import type { NewVisit } from './visits.db.ts';

const opinionById = async (ctx: Ctx, opinionId: string): Promise<OpinionRow> =>
  (await findOpinion(ctx.tx, opinionId)) ?? refuseWith('not-found');

/** Where an opinion is answered: where its premises are today. */
export const placeOfOpinion = async (ctx: Ctx, opinionId: string): Promise<Place> => ({
  ...(await placeOfPremises(ctx, (await opinionById(ctx, opinionId)).premisesId)),
  seenBy: 'opinions.see',
});

const who = (ctx: Ctx) => ({ personId: ctx.actor.personId, now: ctx.now });

/** Keeps what was heard at these visits, with the day the person is to hear back. */
export const keepHeard = async (ctx: Ctx, visits: readonly NewVisit[]): Promise<void> => {
  const days = ctx.pack.parameters.requestAnswerDays.value;
  const opinions = visits.flatMap(({ sheet, door, call }): NewOpinion[] => {
    const { heard, premisesId } = sheet;
    if (heard === null) return [];
    const { stationId, beatId } = door;
    const answerDueOn = answerDue(call.day, heard.answerWanted, days);
    const about = { stationId, beatId, premisesId, visitId: sheet.id, answerDueOn };
    return [{ ...heard, ...about, id: newId() }];
  });
  await insertOpinions(ctx.tx, who(ctx), opinions);
};

export const keepOpinion: UseCase<typeof recordOpinion> = async (ctx, input) => {
  const { id, premisesId, heard } = input;
  const { stationId = '', beatId = '' } = await placeOfPremises(ctx, premisesId);
  const days = ctx.pack.parameters.requestAnswerDays.value;
  const answerDueOn = answerDue(ctx.today, heard.answerWanted, days);
  const opinion = { ...heard, id, stationId, beatId, premisesId, visitId: null, answerDueOn };
  const added = await insertOpinions(ctx.tx, who(ctx), [opinion]);
  return added === 1 ? { opinionId: id, answerDueOn } : refuseWith('visits.id-taken');
};

const standing = (row: OpinionRow) => ({
  heardOn: row.heardOn,
  answerDueOn: row.answerDueOn,
  answeredOn: row.answer?.on ?? null,
});

export const answer: UseCase<typeof answerOpinion> = async (ctx, { opinionId, text, on }) => {
  const opinion = await opinionById(ctx, opinionId);
  must(mayAnswer(standing(opinion), on, ctx.today));
  const answered = { answered_on: on, answered_by: ctx.actor.personId, answered_at: ctx.now };
  const about = { opinion_id: opinionId, station_id: opinion.stationId };
  const given = await addOnce(ctx.tx, 'opinion_answers', { ...about, text, ...answered });
  return given ? { opinionId } : refuseWith('opinions.answered', { on: ctx.today });
};

type Standing = { readonly state: string; readonly answerDueOn: string | null };

/** Who waits longest comes first; what waits for nothing keeps its order, the newest first. */
const dueFirst = (a: Standing, b: Standing): number => {
  const waits = ({ state }: Standing): boolean => state === 'overdue' || state === 'open';
  if (waits(a) !== waits(b)) return waits(a) ? -1 : 1;
  return waits(a) ? byText(a.answerDueOn ?? '', b.answerDueOn ?? '') : 0;
};

export const opinionsOfBeat: UseCase<typeof listOpinions> = async (ctx, { beatId }) => {
  const rows = await listBeatOpinions(ctx.tx, beatId, ctx.today);
  const opinions = rows.map((row) => {
    const { stationId: _, ...opinion } = row;
    return { ...opinion, state: opinionState(standing(row), ctx.today) };
  });
  return {
    answerDays: ctx.pack.parameters.requestAnswerDays.value,
    opinions: opinions.toSorted(dueFirst),
  };
};
