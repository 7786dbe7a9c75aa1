import type { Day } from '@meguri/core/base/day.ts';
import type { VisitSheet } from '@meguri/core/visits/visit.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

export type NewOpinion = NonNullable<VisitSheet['heard']> & {
  readonly id: string;
  readonly stationId: string;
  readonly beatId: string;
  readonly premisesId: string;
  readonly visitId: string | null;
  readonly answerDueOn: Day | null;
};

/** Appends what was heard; gives back how many were new. */
export const insertOpinions = async (
  tx: Tx,
  who: { readonly personId: string; readonly now: Date },
  opinions: readonly NewOpinion[],
): Promise<number> => {
  if (opinions.length === 0) return 0;
  const inserted = await tx
    .insertInto('opinions')
    .values(
      opinions.map((one) => ({
        id: one.id,
        station_id: one.stationId,
        beat_id: one.beatId,
        premises_id: one.premisesId,
        visit_id: one.visitId,
        kind: one.kind,
        text: one.text,
        answer_wanted: one.answerWanted,
        answer_due_on: one.answerDueOn,
        recorded_by: who.personId,
        recorded_at: who.now,
      })),
    )
    .onConflict((clash) => clash.column('id').doNothing())
    .returning('id')
    .execute();
  return inserted.length;
};

export type OpinionRow = {
  readonly id: string;
  readonly stationId: string;
  readonly premisesId: string;
  readonly address: string;
  readonly kind: NonNullable<VisitSheet['heard']>['kind'];
  readonly text: string;
  readonly heardOn: Day;
  readonly answerDueOn: Day | null;
  readonly by: string;
  readonly answer: { readonly text: string; readonly on: Day; readonly by: string } | null;
};

// What was heard at a visit that was taken back is taken back with it.
const selectOpinions = async (
  tx: Tx,
  where: RawBuilder<unknown>,
): Promise<readonly OpinionRow[]> => {
  const { rows } = await sql<OpinionRow>`
    select opinion.id, opinion.station_id as "stationId", opinion.premises_id as "premisesId",
      details.address_text as address, opinion.kind, opinion.text,
      coalesce(visit.happened_on, (opinion.recorded_at at time zone 'Asia/Tokyo')::date)
        as "heardOn",
      opinion.answer_due_on as "answerDueOn", person.name as by,
      case when answer.opinion_id is not null then jsonb_build_object('text', answer.text,
        'on', answer.answered_on, 'by', answerer.name) end as answer
    from opinions opinion
    join premises_details details on details.premises_id = opinion.premises_id
    join persons person on person.id = opinion.recorded_by
    left join visits visit on visit.id = opinion.visit_id
    left join opinion_answers answer on answer.opinion_id = opinion.id
    left join persons answerer on answerer.id = answer.answered_by
    where ${where}
      and not exists (select from visit_withdrawals back where back.visit_id = opinion.visit_id)
    order by opinion.recorded_at desc, opinion.id`.execute(tx);
  return rows;
};

export const findOpinion = async (tx: Tx, opinionId: string): Promise<OpinionRow | undefined> =>
  (await selectOpinions(tx, sql`opinion.id = ${opinionId}`))[0];

/** What was heard at premises that are in this beat on a day: it passes on with the premises. */
export const listBeatOpinions = (
  tx: Tx,
  beatId: string,
  day: Day,
): Promise<readonly OpinionRow[]> =>
  selectOpinions(
    tx,
    sql`(opinion.beat_id = ${beatId} or opinion.premises_id in (
          select move.premises_id from premises_changes move where move.beat_id = ${beatId}))
      and ${beatId} = coalesce((
        select move.beat_id from premises_changes move
        where move.premises_id = opinion.premises_id and move.type = 'moved-beat'
          and move.happened_on <= ${day}
        order by move.happened_at desc, move.id desc limit 1),
        (select home.beat_id from premises home where home.id = opinion.premises_id))`,
  );
