import { type RequestState, workKinds } from '@meguri/core/interpreters/interpreter.ts';
import { bands } from '@meguri/core/measures/measures.ts';
import type { Period } from '@meguri/core/reports/contents.ts';
import type { Source } from '@meguri/core/reports/sources.ts';
import { meetingsHeld } from '../bodies/bodies.ts';
import { entriesConfirmed } from '../communities/communities.ts';
import { interpreterRequestsOf } from '../interpreters/interpreters.ts';
import { measuresHeld } from '../measures/measures.ts';
import { liaisonsOf } from '../partners/partners.ts';
import type { Ctx } from '../platform/serve.ts';
import { sessionsHeld } from '../training/training.ts';
import { voicesReceived } from '../voices/voices.ts';

/** Whose records: those of one station under one directive in a period. */
export type Wanted = Period & { readonly stationId: string; readonly pack: string };

type Records = (ctx: Ctx, wanted: Wanted) => Promise<readonly Source[]>;

const same = (text: string): Source['words'] => ({ ja: text, en: text });

const meetings: Records = async (ctx, wanted) =>
  (await meetingsHeld(ctx, wanted)).map(({ id, heldOn, subject, series }) => ({
    kind: 'meeting',
    subjectId: id,
    on: heldOn,
    words: { ja: `${series.ja}（${subject}）`, en: `${series.en} (${subject})` },
  }));

// A measure counts by the days on which it was held; how many came is a band (R16).
const measures: Records = async (ctx, wanted) =>
  (await measuresHeld(ctx, wanted)).map(({ id, title, onDay, band }): Source => {
    const came = band === null ? null : bands[band];
    return {
      kind: 'measure',
      subjectId: id,
      on: onDay,
      words:
        came === null
          ? same(title)
          : { ja: `${title}（参加 ${came.ja}）`, en: `${title} (${came.en} took part)` },
    };
  });

const liaisons: Records = async (ctx, wanted) =>
  (await liaisonsOf(ctx, wanted)).map(({ id, on, with: partner, subject }) => ({
    kind: 'partner',
    subjectId: id,
    on,
    words: same(partner === '' ? subject : `${partner}　${subject}`),
  }));

const interpreted: readonly RequestState[] = ['done'];

// Which language it was is not said: below the threshold it tells of few people (R16).
const interpreters: Records = async (ctx, { stationId, from, until }) =>
  (await interpreterRequestsOf(ctx, { stationId, from, until }))
    .filter(({ state }) => interpreted.includes(state))
    .map(({ id, day, work }) => ({
      kind: 'interpreter',
      subjectId: id,
      on: day,
      words: workKinds[work],
    }));

// Where a directive names no kinds.
const anyPlace = { ja: '団体・場所', en: 'place or organisation' } as const;

const communities: Records = async (ctx, wanted) => {
  const directive = ctx.packs.programmes.find(({ identity }) => identity.id === wanted.pack);
  const titles = directive?.communityKinds ?? [];
  return (await entriesConfirmed(ctx, wanted)).map(({ id, kind, on }) => ({
    kind: 'community',
    subjectId: id,
    on,
    words: titles.find((one) => one.kind === kind)?.title ?? anyPlace,
  }));
};

const voices: Records = async (ctx, wanted) =>
  (await voicesReceived(ctx, wanted)).map(({ id, on, subject }) => ({
    kind: 'voice',
    subjectId: id,
    on,
    words: subject,
  }));

const sessions: Records = async (ctx, wanted) =>
  (await sessionsHeld(ctx, wanted)).map(({ id, on, theme }) => ({
    kind: 'training',
    subjectId: id,
    on,
    words: theme,
  }));

const kinds: readonly Records[] = [
  communities,
  voices,
  measures,
  liaisons,
  interpreters,
  sessions,
  meetings,
];

const all = async (of: readonly Records[], ctx: Ctx, wanted: Wanted): Promise<Source[]> => {
  const found: Source[] = [];
  for (const read of of) found.push(...(await read(ctx, wanted)));
  return found;
};

/** What the records of a station know, for a report to be filled in from (YG-4.5-3b). */
export const sourcesOf: Records = (ctx, wanted) => all(kinds, ctx, wanted);

type OfStation = Omit<Wanted, 'pack'>;

/**
 * What shows good work of a station under these directives: what is of no directive once. Of a voice of
 * residents, and of a community, only whoever answers for it knows (R01).
 */
export const evidenceOf = async (
  ctx: Ctx,
  wanted: OfStation,
  packs: readonly string[],
): Promise<readonly Source[]> => {
  const found = await all([liaisons, interpreters, sessions], ctx, { ...wanted, pack: '' });
  for (const pack of packs)
    found.push(...(await all([measures, meetings], ctx, { ...wanted, pack })));
  return found;
};
