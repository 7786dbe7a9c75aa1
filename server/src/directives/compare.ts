import type {
  compareDirectives,
  makeEdition,
  printComparison,
  printEdition,
} from '@meguri/core/directives/compare.ops.ts';
import { compareSides, sidesOf } from '@meguri/core/directives/compare.ts';
import { placed } from '@meguri/core/directives/register-corrections.ts';
import { treeLines } from '@meguri/core/directives/register-show.ts';
import type { Input } from '@meguri/core/operation.ts';
import { addFact } from '../platform/add-fact.ts';
import { newId } from '../platform/keys.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { findEdition } from './figures.db.ts';
import type { Paper } from './paper/pdf.ts';
import { getCorrected, getText, getVersion, mustBe, type Version } from './version.ts';

type Two = { readonly leftId: string; readonly rightId: string };

const headOf = ({ id, directiveId, name, number, prefectureCode }: Version) => ({
  versionId: id,
  directiveId,
  name,
  number,
  prefectureCode,
});

const compared = async (ctx: Ctx, { leftId, rightId }: Two) => {
  const left = await getVersion(ctx, leftId);
  const right = await getVersion(ctx, rightId);
  const [before, after] = [await getCorrected(ctx, leftId), await getCorrected(ctx, rightId)];
  return { left, right, rows: compareSides(sidesOf(before.nodes), sidesOf(after.nodes)) };
};

export const compare: UseCase<typeof compareDirectives> = async (ctx, two) => {
  const { left, right, rows } = await compared(ctx, two);
  return {
    left: headOf(left),
    right: headOf(right),
    rows: rows.map((row) => ({ ...row, runs: [...row.runs] })),
  };
};

const titleOf = ({ name, number }: Version): string => `${name}（第${number}版）`;

type ToPrint = Input<typeof printComparison>;

/** The table as data; it is set after the transaction (design 4: short transactions). */
export const comparisonPaper = async (
  ctx: Ctx,
  { onlyChanges, ...two }: ToPrint,
): Promise<Paper> => {
  const { left, right, rows } = await compared(ctx, two);
  const shown = onlyChanges ? rows.filter(({ relation }) => relation !== 'same') : rows;
  return {
    template: 'comparison',
    title: '新旧対照表',
    demo: ctx.demo,
    datedOn: ctx.today,
    heads: [titleOf(right), titleOf(left)],
    // The new text stands on the left of such a table, the old one on the right.
    rows: shown.map(({ relation, left: old, right: now, runs }) => ({
      relation,
      addresses: [now?.address ?? '', old?.address ?? ''],
      now: runs.filter(({ kind }) => kind !== 'left'),
      old: runs.filter(({ kind }) => kind !== 'right'),
    })),
  };
};

export const edit: UseCase<typeof makeEdition> = async (ctx, { versionId, leftOut, reason }) => {
  mustBe(await getVersion(ctx, versionId), [
    'coming',
    'in-force',
    'lapsed',
    'replaced',
    'repealed',
  ]);
  const { document, corrections } = await getText(ctx, versionId);
  const places = placed(document, corrections).map(({ place }) => place);
  if (!leftOut.every((place) => places.includes(place))) {
    return refuseWith('directives.no-such-place');
  }
  if (places.every((place) => leftOut.includes(place))) {
    return refuseWith('directives.everything-left-out');
  }
  const id = newId();
  await addFact(ctx.tx, 'directive_editions', {
    id,
    version_id: versionId,
    left_out: JSON.stringify([...new Set(leftOut)]),
    reason,
    made_at: ctx.now,
    made_by: ctx.actor.personId,
  });
  return { editionId: id, at: ctx.now.toISOString() };
};

/** Places that are left out, those below them included. */
const goneIn = (
  nodes: readonly { readonly place: string; readonly parent: string }[],
  leftOut: readonly string[],
): ReadonlySet<string> => {
  const gone = new Set(leftOut);
  for (const { place, parent } of nodes) if (gone.has(parent)) gone.add(place);
  return gone;
};

/** Only what stays is printed, and a mark where something is left out; the file holds no more. */
export const editionPaper = async (
  ctx: Ctx,
  { editionId }: Input<typeof printEdition>,
): Promise<Paper> => {
  const edition = await findEdition(ctx.tx, editionId);
  if (edition === undefined) return refuseWith('not-found');
  const version = await getVersion(ctx, edition.versionId);
  const { document, corrections } = await getText(ctx, version.id);
  const nodes = treeLines(document, corrections);
  const gone = goneIn(nodes, edition.leftOut);
  const tops = nodes.filter(({ place, parent }) => !gone.has(place) || !gone.has(parent));
  return {
    template: 'edition',
    title: version.title ?? version.name,
    demo: ctx.demo,
    datedOn: ctx.today,
    partial: gone.size > 0,
    reason: edition.reason,
    nodes: tops.map(({ place, depth, label, caption, passages, tables }) =>
      gone.has(place)
        ? { depth, heading: '', lines: [], tables: [], leftOut: true }
        : {
            depth,
            heading: [label, caption].filter((one) => one !== null).join('　'),
            lines: passages.map(({ text }) => text),
            tables: tables.map(({ rows }) => rows),
            leftOut: false,
          },
    ),
  };
};
