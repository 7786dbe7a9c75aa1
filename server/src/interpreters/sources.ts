import { withoutParticulars } from '@meguri/core/base/particulars.ts';
import {
  classesOf,
  type InterpreterClass,
  isThere,
} from '@meguri/core/interpreters/interpreter.ts';
import type { listSources, saveSource } from '@meguri/core/interpreters/interpreters.ops.ts';
import type { Input } from '@meguri/core/operation.ts';
import { programmesInForce } from '../directives/directives.ts';
import { addFact, addOnce } from '../platform/add-fact.ts';
import { newId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place, UseCase } from '../platform/serve.ts';
import { type SourceRow, selectSources } from './interpreters.db.ts';

/** Sources are those of headquarters, for the whole prefecture. */
export const atHeadquarters = async (): Promise<Place> => ({});

export const classesHere = async (ctx: Ctx): Promise<readonly InterpreterClass[]> =>
  classesOf(await programmesInForce(ctx));

export const allSources: UseCase<typeof listSources> = async (ctx) => ({
  classes: (await classesHere(ctx)).map(({ id, title }) => ({ id, title })),
  sources: (await selectSources(ctx.tx)).map((one) => ({
    ...one,
    isThere: isThere(one, ctx.today),
  })),
  may: {
    keep: ctx.may('interpreters.keep', {}),
    answer: ctx.may('interpreters.answer', {}),
    overview: ctx.may('interpreters.overview', {}),
  },
});

type Saved = Input<typeof saveSource>;

const mustBeAllowed = async (ctx: Ctx, input: Saved, before?: SourceRow): Promise<void> => {
  must(withoutParticulars([input.name, input.note]));
  const classes = await classesHere(ctx);
  const isKnown =
    classes.some(({ id }) => id === input.classId) || input.classId === before?.classId;
  if (!isKnown) refuseWith('interpreter.class-unknown');
  if (input.untilTime <= input.fromTime) refuseWith('interpreter.hours-backwards');
  if (input.untilOn !== null && input.untilOn < input.fromOn) {
    refuseWith('partner.period-backwards');
  }
};

const begun = async (ctx: Ctx): Promise<string> => {
  const id = newId();
  const by = { added_at: ctx.now, added_by: ctx.actor.personId };
  await addFact(ctx.tx, 'interpreter_sources', { id, ...by });
  return id;
};

const addVersion = (ctx: Ctx, sourceId: string, input: Saved): Promise<boolean> =>
  addOnce(ctx.tx, 'interpreter_source_versions', {
    source_id: sourceId,
    revision: input.basedOn + 1,
    name: input.name,
    kind: input.kind,
    class: input.classId,
    languages: [...input.languages],
    weekdays: [...input.weekdays],
    from_time: input.fromTime,
    until_time: input.untilTime,
    phone: input.phone,
    mail: input.mail,
    note: input.note,
    from_on: input.fromOn,
    until_on: input.untilOn,
    recorded_at: ctx.now,
    recorded_by: ctx.actor.personId,
  });

export const save: UseCase<typeof saveSource> = async (ctx, input) => {
  const all = await selectSources(ctx.tx);
  const before = all.find(({ id }) => id === input.sourceId);
  if (input.sourceId !== null && before === undefined) refuseWith('not-found');
  await mustBeAllowed(ctx, input, before);
  if ((before?.revision ?? 0) !== input.basedOn) refuseWith('interpreter.changed');
  const sourceId = input.sourceId ?? (await begun(ctx));
  if (!(await addVersion(ctx, sourceId, input))) refuseWith('interpreter.changed');
  return { sourceId };
};
