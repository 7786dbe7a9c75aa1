import type { boxCustody, stationCustody } from '@meguri/core/custody/custody.ops.ts';
import { nextCountOn } from '@meguri/core/custody/custody.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place, UseCase } from '../platform/serve.ts';
import {
  findBox,
  readBundles,
  readCabinets,
  readDays,
  readDifferences,
  readDisposals,
  readHistory,
  readKeys,
  type Spot,
} from './custody.db.ts';
import { readBoxes, readBoxPeople } from './station.db.ts';

/** Where a box stands; refuses what the caller's stations do not hold. */
export const placeOfBox = async (ctx: Ctx, boxId: string): Promise<Place> => {
  const box = (await findBox(ctx.tx, boxId)) ?? refuseWith('not-found');
  return { stationId: box.stationId, boxId };
};

/** The place a finder answers, and by what one may know that there is something. */
export const placeBy =
  (find: (tx: Ctx['tx'], id: string) => Promise<Spot | undefined>) =>
  async (ctx: Ctx, id: string): Promise<Place> => ({
    ...((await find(ctx.tx, id)) ?? refuseWith('not-found')),
    seenBy: 'custody.see',
  });

const chainOf = (
  { pack }: Ctx,
  people: readonly { readonly name: string; readonly kind: string }[],
) =>
  pack.custody.map(({ level, title, post, alternatives }) => {
    // Another post does it only where the first one is empty, as the directive designates.
    const held = [post, ...alternatives].find((one) => people.some(({ kind }) => kind === one));
    const holders = people.filter(({ kind }) => kind === held).map(({ name }) => name);
    return { level, titleJa: title.ja, titleEn: title.en, holders };
  });

const mayOf = (ctx: Ctx, place: Place) => ({
  register: ctx.may('custody.register', place),
  move: ctx.may('custody.move', place),
  inspect: ctx.may('custody.inspect', place),
  settle: ctx.may('custody.settle', place),
});

export const custodyOfBox: UseCase<typeof boxCustody> = async (ctx, { boxId }) => {
  const { tx, today } = ctx;
  const box = (await findBox(tx, boxId)) ?? refuseWith('not-found');
  const spot = { boxId, stationId: box.stationId };
  const bundles = await readBundles(tx, spot);
  const keys = await readKeys(tx, boxId);
  const cabinets = await readCabinets(tx, boxId);
  const { beats, people } = await readBoxPeople(tx, spot, today);
  const { first, counted } = await readDays(tx, boxId);
  return {
    box: { id: boxId, name: box.name },
    cabinets: cabinets.map(({ id, name }) => ({
      id,
      name,
      keys: keys.filter(({ cabinetId }) => cabinetId === id),
      bundles: bundles.filter(({ cabinetId }) => cabinetId === id),
    })),
    nextCountOn: first === null ? null : nextCountOn(counted, first),
    lastCountedOn: counted,
    differences: await readDifferences(tx, spot.stationId, boxId),
    disposals: await readDisposals(tx, boxId),
    history: await readHistory(tx, boxId),
    beats: [...beats],
    people: people.map(({ personId, name }) => ({ personId, name })),
    chain: chainOf(ctx, people),
    may: mayOf(ctx, spot),
  };
};

export const custodyOfStation: UseCase<typeof stationCustody> = async (ctx, { stationId }) => {
  const boxes = await readBoxes(ctx.tx, stationId);
  return {
    boxes: boxes.map(({ first, counted, ...box }) => ({
      ...box,
      nextCountOn: first === null ? null : nextCountOn(counted, first),
    })),
    differences: await readDifferences(ctx.tx, stationId, null),
  };
};
