import type { Day } from '@meguri/core/base/day.ts';
import type {
  adoptPack,
  endPack,
  listPacks,
  packFiles,
} from '@meguri/core/directives/packs-in-use.ops.ts';
import {
  mayAdopt,
  type PackUse,
  packsInUse,
  type UseFacts,
} from '@meguri/core/directives/register-use.ts';
import type { ProgrammePack } from '@meguri/core/pack/programme.ts';
import { newId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { insertAdoption, insertEnd, readAdoptions, readOwnEnds } from './packs-in-use.db.ts';

const readFacts = async ({ tx, pack }: Ctx): Promise<UseFacts> => ({
  prefectureCode: pack.identity.prefecture.code,
  adoptions: await readAdoptions(tx),
  ends: await readOwnEnds(tx),
});

// Nearly everything of a programme asks for it, the home page ten times over: it is read once in a
// transaction. What adopts or ends a pack is the last of its transaction to ask.
const known = new WeakMap<Ctx['tx'], Promise<UseFacts>>();

const useFacts = (ctx: Ctx): Promise<UseFacts> => {
  const facts = known.get(ctx.tx) ?? readFacts(ctx);
  known.set(ctx.tx, facts);
  return facts;
};

/** The programme packs used here on a day, each with the day its directive lapsed, if it did. */
export const usesOn = async (
  ctx: Ctx,
  day: Day = ctx.today,
): Promise<readonly PackUse<ProgrammePack>[]> =>
  packsInUse(ctx.packs.programmes, await useFacts(ctx), day);

const useShown = ({ way, fromOn, lastOn, adoptionId, lapsedOn }: PackUse<ProgrammePack>) => ({
  way,
  fromOn,
  lastOn,
  adoptionId,
  lapsedOn,
});

export const packs: UseCase<typeof listPacks> = async (ctx) => {
  const facts = await useFacts(ctx);
  const uses = packsInUse(ctx.packs.programmes, facts, ctx.today);
  return {
    packs: ctx.packs.programmes.map(({ identity, clauses }) => ({
      pack: identity.id,
      prefecture: identity.prefecture.name,
      title: identity.title,
      number: identity.number,
      issuedOn: identity.issuedOn,
      effectiveOn: identity.effectiveOn,
      effectiveUntil: identity.effectiveUntil,
      clauses: clauses.length,
      own: identity.prefecture.code === facts.prefectureCode,
      use: uses.filter(({ pack }) => pack.identity.id === identity.id).map(useShown)[0] ?? null,
      comes: facts.adoptions
        .filter((one) => one.pack === identity.id && one.fromOn > ctx.today)
        .map(({ id, fromOn, lastOn }) => ({
          way: 'adopted' as const,
          fromOn,
          lastOn,
          adoptionId: id,
          lapsedOn: null,
        })),
    })),
    may: { adopt: ctx.may('directives.adopt', {}), edit: ctx.may('directives.keep', {}) },
  };
};

export const files: UseCase<typeof packFiles> = async (
  { packs: { all, programmes, texts } },
  input,
) => {
  const found = input.pack === null ? new Map<string, string>() : texts.get(input.pack);
  if (found === undefined) return refuseWith('not-found');
  return {
    packs: [...all, ...programmes].map(({ identity: { id, title, prefecture } }) => ({
      pack: id,
      prefecture: prefecture.name,
      title,
    })),
    files: [...found].map(([name, text]) => ({ name, text })),
  };
};

export const adopt: UseCase<typeof adoptPack> = async (ctx, { pack, fromOn, reason }) => {
  const known = ctx.packs.programmes.find(({ identity }) => identity.id === pack);
  must(mayAdopt(known, await useFacts(ctx), fromOn));
  const id = newId();
  const by = { adopted_at: ctx.now, adopted_by: ctx.actor.personId };
  await insertAdoption(ctx.tx, { id, pack, from_on: fromOn, reason, ...by });
  return { adoptionId: id };
};

export const end: UseCase<typeof endPack> = async (ctx, { pack, lastOn, reason }) => {
  const use = (await usesOn(ctx)).find((one) => one.pack.identity.id === pack);
  if (use === undefined || use.lastOn !== null) return refuseWith('directives.not-in-use');
  if (use.fromOn !== null && lastOn < use.fromOn) return refuseWith('directives.ends-before');
  const id = newId();
  await insertEnd(ctx.tx, {
    id,
    pack,
    adoption_id: use.adoptionId,
    last_on: lastOn,
    reason,
    ended_at: ctx.now,
    ended_by: ctx.actor.personId,
  });
  return { endId: id };
};
