import { type Day, dayInJapan } from '@meguri/core/base/day.ts';
import { withoutParticulars } from '@meguri/core/base/particulars.ts';
import {
  leastShown,
  maySend,
  type RequestState,
  requestState,
  shownCounts,
} from '@meguri/core/interpreters/interpreter.ts';
import type {
  answerRequest,
  askForInterpreter,
  interpretersOverview,
  listRequests,
  recordResult,
  withdrawRequest,
} from '@meguri/core/interpreters/interpreters.ops.ts';
import type { Input, Output } from '@meguri/core/operation.ts';
import { addFact, addOnce } from '../platform/add-fact.ts';
import { newId, newOrderedId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place, UseCase } from '../platform/serve.ts';
import {
  countRequests,
  findRequest,
  pageOfRequests,
  type RequestRow,
  type SourceRow,
  selectSources,
} from './interpreters.db.ts';
import { classesHere } from './sources.ts';
import { type LanguagesNamed, uncoveredLanguages } from './uncovered.ts';

export const placeAt = async (
  _: Ctx,
  { stationId }: { readonly stationId: string | null },
): Promise<Place> => ({ stationId: stationId ?? undefined });

type Asked = { readonly requestId: string };

const requestOf = async (ctx: Ctx, requestId: string): Promise<RequestRow> =>
  (await findRequest(ctx.tx, requestId)) ?? refuseWith('not-found');

export const placeOfRequest = async (ctx: Ctx, { requestId }: Asked): Promise<Place> => ({
  stationId: (await requestOf(ctx, requestId)).stationId ?? undefined,
  seenBy: 'interpreters.see',
});

export const stateOf = ({ withdrawn, answer, result }: RequestRow): RequestState =>
  requestState({ withdrawn, answer, hasResult: result !== null });

type Shown = Output<typeof listRequests>['requests'][number];

const mayHere = (ctx: Ctx, row: RequestRow, state: RequestState): Shown['may'] => {
  const place = { stationId: row.stationId ?? undefined };
  const isAsker = ctx.may('interpreters.ask', place);
  const isOpen = state === 'open' || state === 'confirmed' || state === 'declined';
  return {
    withdraw: isAsker && isOpen && row.day >= ctx.today,
    answer: isOpen && ctx.may('interpreters.answer', {}),
    record: isAsker && state === 'confirmed' && row.day <= ctx.today,
  };
};

const shown = (ctx: Ctx, sources: readonly SourceRow[], row: RequestRow): Shown => {
  const { askedAt, askedAs: _, answer: __, sourceId, withdrawn: ___, ...request } = row;
  const state = stateOf(row);
  return {
    ...request,
    askedOn: dayInJapan(askedAt),
    state,
    sourceName: sources.find(({ id }) => id === sourceId)?.name ?? null,
    may: mayHere(ctx, row, state),
  };
};

/** What one page of requests shows, whole days of them. */
export const pageSize = 200;

export const requests: UseCase<typeof listRequests> = async (ctx, { stationId, ...asked }) => {
  const sources = await selectSources(ctx.tx);
  const { rows, next } = await pageOfRequests(ctx.tx, stationId, { ...asked, most: pageSize });
  return {
    next,
    classes: (await classesHere(ctx)).map(({ id, title }) => ({ id, title })),
    requests: rows.map((row) => shown(ctx, sources, row)),
    mayAsk: ctx.may('interpreters.ask', { stationId: stationId ?? undefined }),
  };
};

export const ask: UseCase<typeof askForInterpreter> = async (ctx, input) => {
  const { stationId, day, fromTime, untilTime, language, classId, work } = input;
  const classes = await classesHere(ctx);
  if (classId !== null && !classes.some(({ id }) => id === classId)) {
    refuseWith('interpreter.class-unknown');
  }
  if (day < ctx.today) refuseWith('interpreter.day-past');
  if (untilTime <= fromTime) refuseWith('interpreter.hours-backwards');
  const requestId = newId();
  await addFact(ctx.tx, 'interpreter_requests', {
    id: requestId,
    station_id: stationId,
    on_day: day,
    from_time: fromTime,
    until_time: untilTime,
    language,
    class: classId,
    work,
    asked_at: ctx.now,
    asked_by: ctx.actor.personId,
    asked_as: ctx.actor.postId,
  });
  return { requestId };
};

const mustBeOpen = (row: RequestRow): void => {
  if (row.withdrawn || row.result !== null) refuseWith('interpreter.not-open');
};

const mustHaveSource = async (ctx: Ctx, row: RequestRow, sourceId: string): Promise<void> => {
  const sources = await selectSources(ctx.tx);
  const source = sources.find(({ id }) => id === sourceId) ?? refuseWith('not-found');
  must(maySend(source, row));
};

type Answer = Input<typeof answerRequest>;

const isWhole = ({ answer: said, sourceId, reason }: Answer): boolean =>
  said === 'confirmed'
    ? sourceId !== null && reason === null
    : sourceId === null && reason !== null;

export const answer: UseCase<typeof answerRequest> = async (ctx, input) => {
  const row = await requestOf(ctx, input.requestId);
  mustBeOpen(row);
  if (!isWhole(input)) refuseWith('interpreter.answer-incomplete');
  if (input.sourceId !== null) await mustHaveSource(ctx, row, input.sourceId);
  await addFact(ctx.tx, 'interpreter_answers', {
    id: newOrderedId(),
    station_id: row.stationId,
    request_id: row.id,
    answer: input.answer,
    source_id: input.sourceId,
    reason: input.reason,
    answered_at: ctx.now,
    answered_by: ctx.actor.personId,
    answered_as: ctx.actor.postId,
  });
  return { state: input.answer };
};

const mustBeRecordable = (ctx: Ctx, row: RequestRow): void => {
  mustBeOpen(row);
  if (row.answer !== 'confirmed') refuseWith('interpreter.not-confirmed');
  if (row.day > ctx.today) refuseWith('interpreter.not-yet');
};

export const record: UseCase<typeof recordResult> = async (ctx, input) => {
  const { requestId, came, minutes, words } = input;
  const row = await requestOf(ctx, requestId);
  mustBeRecordable(ctx, row);
  if (came && minutes === null) refuseWith('interpreter.minutes-missing');
  must(withoutParticulars([words]));
  const isFirst = await addOnce(ctx.tx, 'interpreter_results', {
    request_id: requestId,
    station_id: row.stationId,
    came,
    minutes: came ? minutes : null,
    words,
    recorded_at: ctx.now,
    recorded_by: ctx.actor.personId,
  });
  if (!isFirst) refuseWith('interpreter.not-open');
  return { state: 'done' };
};

export const withdraw: UseCase<typeof withdrawRequest> = async (ctx, { requestId }) => {
  const row = await requestOf(ctx, requestId);
  mustBeOpen(row);
  const isFirst = await addOnce(ctx.tx, 'interpreter_withdrawals', {
    request_id: requestId,
    station_id: row.stationId,
    withdrawn_at: ctx.now,
    withdrawn_by: ctx.actor.personId,
  });
  if (!isFirst) refuseWith('interpreter.not-open');
  return { state: 'withdrawn' };
};

const fiscalYear = (year: number): { readonly from: Day; readonly until: Day } => ({
  from: `${year}-04-01`,
  until: `${year + 1}-03-31`,
});

export const overviewWith =
  (named: LanguagesNamed): UseCase<typeof interpretersOverview> =>
  async (ctx, { year }) => {
    const { languages, telephone } = await countRequests(ctx.tx, fiscalYear(year));
    return {
      uncovered: [...(await uncoveredLanguages(ctx, named))],
      languages: [...shownCounts(languages)],
      telephone: telephone >= leastShown ? telephone : null,
    };
  };
