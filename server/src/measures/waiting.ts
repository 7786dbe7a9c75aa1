import { routeOf } from '@meguri/core/measures/deciding.ts';
import { waitingOf } from '@meguri/core/measures/waiting.ts';
import { hasGrade } from '@meguri/core/organisation/posts.ts';
import type { Ctx } from '../platform/serve.ts';
import type { ProgrammeWaiting, WaitingOf } from '../tasks/tasks.ts';
import { type Known, known } from './known.ts';
import { type GoingRow, selectAuthors, selectNamed, selectUnderWay } from './measures.db.ts';
import { type HeldPost, selectDeciders } from './places.db.ts';

type Whom = Pick<ProgrammeWaiting, 'post' | 'postId'>;

type Deciders = {
  readonly authors: ReadonlyMap<string, readonly string[]>;
  readonly chiefs: readonly HeldPost[];
  readonly heads: readonly HeldPost[];
};

const readDeciders = async (
  { tx, today }: Ctx,
  submitted: readonly GoingRow[],
): Promise<Deciders> => {
  if (submitted.length === 0) return { authors: new Map(), chiefs: [], heads: [] };
  const officers = await selectDeciders(tx, 'headquartersOfficer', today);
  return {
    authors: await selectAuthors(
      tx,
      submitted.map(({ id }) => id),
    ),
    chiefs: await selectDeciders(tx, 'stationChief', today),
    heads: officers.filter(({ grade }) => hasGrade(grade, 'section-head')),
  };
};

/** Whoever decides: the chief, or the first section head of headquarters who did not write it. */
const deciderOf = ({ id, stationId }: GoingRow, { authors, chiefs, heads }: Deciders) => {
  const authorIds = authors.get(id) ?? [];
  const here = chiefs.filter((one) => stationId !== null && one.stationId === stationId);
  const work = { stationId, authorIds, chiefIds: here.map(({ personId }) => personId) };
  if (routeOf(work) === 'station') {
    const free = here.find(({ personId }) => !authorIds.includes(personId));
    return { at: stationId, post: 'stationChief', postId: free?.postId ?? null } as const;
  }
  const head = heads.find(({ personId }) => !authorIds.includes(personId));
  return { at: null, post: 'headquartersOfficer', postId: head?.postId ?? null } as const;
};

/** A returned plan is its sender's; the rest is whoever leads it. */
const doerOf = ({ row, state }: Known): Whom => {
  const sent = row.steps.findLast(({ step }) => step === 'submit');
  return state === 'returned' && sent !== undefined
    ? { post: sent.kind, postId: sent.as }
    : { post: row.leadKind, postId: row.leadPostId };
};

/** What waits for the posts of a station or of headquarters (decision 0005). */
export const measuresWaiting: WaitingOf = async (ctx, stationId) => {
  const going = await selectUnderWay(ctx.tx, stationId);
  const submitted = going.filter(({ step }) => step === 'submit');
  const deciders = await readDeciders(ctx, submitted);
  const decider = new Map(submitted.map((one) => [one.id, deciderOf(one, deciders)]));
  const whereOf = (one: GoingRow) => {
    const found = decider.get(one.id);
    return found === undefined ? one.stationId : found.at;
  };
  const here = going.filter((one) => whereOf(one) === stationId).map(({ id }) => id);
  return (await selectNamed(ctx.tx, here)).flatMap((row): readonly ProgrammeWaiting[] => {
    const one = known(ctx, row);
    const { state, open } = one;
    const facts = {
      state,
      open,
      prepared: state === 'prepared',
      steppedOn: row.steps.at(-1)?.on ?? ctx.today,
      lastOn: row.results.at(-1)?.onDay ?? null,
    };
    const waiting = waitingOf(facts, ctx.today);
    if (waiting === null) return [];
    const { post, postId } = decider.get(row.id) ?? doerOf(one);
    return [{ ...waiting, subjectId: row.id, post, postId, words: row.title }];
  });
};
