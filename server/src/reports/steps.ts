import type { Input } from '@meguri/core/operation.ts';
import type {
  acceptReport,
  beginReport,
  receiveReport,
  returnReport,
  sendBackReport,
  sendReport,
  submitReport,
  writeReport,
} from '@meguri/core/reports/reports.ops.ts';
import {
  asPeriod,
  isAnswered,
  mayAsk,
  mustFollow,
  type ReportStep,
  stateOf,
} from '@meguri/core/reports/reports.ts';
import {
  copiedForward,
  firstSections,
  type Section,
  writeSections,
  writtenWords,
} from '@meguri/core/reports/sentences.ts';
import { programmesInForce } from '../directives/directives.ts';
import { addFact, addOnce } from '../platform/add-fact.ts';
import { newId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { defined, groundOf, heldAt, newest, openReport, revisionOf, sectionsOf } from './one.ts';
import { mustBePlain } from './plain.ts';
import { type ReportRow, selectQuestions } from './reports.db.ts';

const addVersion = async (
  ctx: Ctx,
  { id, stationId }: Pick<ReportRow, 'id' | 'stationId'>,
  { version, sections }: { readonly version: number; readonly sections: readonly Section[] },
): Promise<void> =>
  addFact(ctx.tx, 'report_versions', {
    report_id: id,
    station_id: stationId,
    version,
    sections: JSON.stringify(sections),
    written_at: ctx.now,
    written_by: ctx.actor.personId,
    written_as: ctx.actor.postId,
  });

const copied = async (ctx: Ctx, input: Input<typeof beginReport>, stationId: string) => {
  if (input.copyFrom === null) return null;
  const row = await openReport(ctx, input.copyFrom);
  const isOwn = row.stationId === stationId && row.pack === input.pack;
  if (!isOwn || row.report !== input.report) return refuseWith('not-found');
  const { version } = newest(row.versions);
  const { from, until } = row;
  return { sections: await sectionsOf(ctx, row.id, version), period: { from, until } };
};

/** Begun by a station for itself: the records say what they know (YG-4.5-3b). */
export const begin: UseCase<typeof beginReport> = async (ctx, input) => {
  const stationId = ctx.actor.stationId ?? refuseWith('not-found');
  const { from, until } = must(asPeriod(input));
  const { of, directive } = defined(ctx, input);
  const inForce = await programmesInForce(ctx);
  if (!inForce.some(({ identity }) => identity.id === input.pack)) refuseWith('report.none');
  const ground = await groundOf(ctx, { stationId, pack: input.pack, from, until }, directive);
  const writing = { contents: of.contents, ground, before: [], newId };
  const first = firstSections(writing);
  const earlier = await copied(ctx, input, stationId);
  const id = newId();
  const isNew = await addOnce(ctx.tx, 'reports', {
    id,
    station_id: stationId,
    pack: input.pack,
    report: input.report,
    from_on: from,
    until_on: until,
    copied_from: input.copyFrom,
    begun_at: ctx.now,
    begun_by: ctx.actor.personId,
    begun_as: ctx.actor.postId,
  });
  if (!isNew) refuseWith('report.exists');
  const sections = earlier === null ? first : copiedForward(first, earlier, newId);
  await addVersion(ctx, { id, stationId }, { version: 1, sections });
  return { reportId: id };
};

/** A new version; what is made from records is made anew by the server. */
export const write: UseCase<typeof writeReport> = async (ctx, input) => {
  mustBePlain(writtenWords(input.sections));
  const row = await heldAt(ctx, input);
  must(mustFollow(stateOf(row.steps), 'written'));
  const { of, directive } = defined(ctx, row);
  const { version } = newest(row.versions);
  const { sections, gone } = must(
    writeSections(input.sections, {
      contents: of.contents,
      ground: await groundOf(ctx, row, directive),
      before: await sectionsOf(ctx, row.id, version),
      newId,
    }),
  );
  await addVersion(ctx, row, { version: version + 1, sections });
  return { revision: revisionOf(row) + 1, version: version + 1, gone };
};

const addStep = async (
  ctx: Ctx,
  row: ReportRow,
  { step, note = '' }: { readonly step: ReportStep; readonly note?: string },
): Promise<{ readonly revision: number; readonly ord: number }> => {
  must(mustFollow(stateOf(row.steps), step));
  const ord = row.steps.length + 1;
  await addFact(ctx.tx, 'report_steps', {
    report_id: row.id,
    station_id: row.stationId,
    ord,
    step,
    note,
    version: newest(row.versions).version,
    taken_at: ctx.now,
    taken_by: ctx.actor.personId,
    taken_as: ctx.actor.postId,
  });
  return { revision: revisionOf(row) + 1, ord };
};

/** Every question of the last return is answered, or the report does not go up again. */
const mustBeAnswered = async (ctx: Ctx, row: ReportRow): Promise<void> => {
  const returned = row.steps.findLast(({ step }) => step === 'returned');
  if (returned === undefined) return;
  const questions = await selectQuestions(ctx.tx, row.id);
  const asked = await sectionsOf(ctx, row.id, returned.version);
  const now = await sectionsOf(ctx, row.id, newest(row.versions).version);
  const open = questions.filter((one) => one.ord === returned.ord && !isAnswered(one, asked, now));
  if (open.length > 0) refuseWith('report.unanswered', { count: open.length });
};

export const submit: UseCase<typeof submitReport> = async (ctx, input) => {
  const row = await heldAt(ctx, input);
  must(mustFollow(stateOf(row.steps), 'submitted'));
  await mustBeAnswered(ctx, row);
  return addStep(ctx, row, { step: 'submitted' });
};

/** The chief's decision is what sends it (YG-4.5-2a). */
export const send: UseCase<typeof sendReport> = async (ctx, input) => {
  const row = await heldAt(ctx, input);
  must(mustFollow(stateOf(row.steps), 'sent'));
  await mustBeAnswered(ctx, row);
  return addStep(ctx, row, { step: 'sent' });
};

export const sendBack: UseCase<typeof sendBackReport> = async (ctx, input) => {
  mustBePlain([input.note]);
  return addStep(ctx, await heldAt(ctx, input), { step: 'sent-back', note: input.note });
};

export const receive: UseCase<typeof receiveReport> = async (ctx, input) =>
  addStep(ctx, await heldAt(ctx, input), { step: 'received' });

export const accept: UseCase<typeof acceptReport> = async (ctx, input) =>
  addStep(ctx, await heldAt(ctx, input), { step: 'accepted' });

/** Headquarters asks back on single sentences of what it received. */
export const askBack: UseCase<typeof returnReport> = async (ctx, input) => {
  const { questions } = input;
  mustBePlain(questions.map(({ text }) => text));
  const row = await heldAt(ctx, input);
  must(mustFollow(stateOf(row.steps), 'returned'));
  must(mayAsk(questions, await sectionsOf(ctx, row.id, newest(row.versions).version)));
  const { revision, ord } = await addStep(ctx, row, { step: 'returned' });
  for (const [at, { sentenceId, text }] of questions.entries()) {
    await addFact(ctx.tx, 'report_questions', {
      id: newId(),
      report_id: row.id,
      station_id: row.stationId,
      ord,
      number: at + 1,
      sentence_id: sentenceId,
      question: text,
    });
  }
  return { revision };
};
