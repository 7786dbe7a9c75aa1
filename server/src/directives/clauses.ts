import { normaliseText } from '@meguri/core/base/text.ts';
import type {
  browseClauses,
  listDelegations,
  searchClauses,
  setDelegation,
} from '@meguri/core/directives/clauses.ops.ts';
import { placed, textOf } from '@meguri/core/directives/register-corrections.ts';
import type { Clause } from '@meguri/core/pack/clauses.ts';
import { concepts } from '@meguri/core/pack/concepts.ts';
import { duties, isDuty } from '@meguri/core/pack/duties.ts';
import { addFact } from '../platform/add-fact.ts';
import { newId } from '../platform/keys.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { readSettings } from './clauses.db.ts';
import { usesOn } from './packs-in-use.ts';
import { readCorrections, readDocuments } from './register.db.ts';
import { mayKeep, versionsSeen } from './version.ts';

type Known = Ctx['pack'] | Ctx['packs']['programmes'][number];

/** The directive on visits by which today is judged, and every programme pack. */
const packsKnown = (ctx: Ctx): readonly Known[] => [ctx.pack, ...ctx.packs.programmes];

const dutiesShown = (ids: readonly string[]) =>
  ids.filter(isDuty).map((id) => ({ id, label: duties[id] }));

const clauseShown = (clause: Clause) => ({
  id: clause.id,
  cite: clause.cite,
  kind: clause.kind,
  summary: clause.summary,
  duties: 'duties' in clause ? dutiesShown(clause.duties) : [],
  reason: 'reason' in clause ? clause.reason : null,
  limited: ('limited' in clause && clause.limited) || null,
});

const wordsShown = (pack: Known) =>
  'figures' in pack
    ? pack.vocabulary.map(({ concept, clause, word }) => ({
        clause,
        local: word,
        ours: concepts[concept],
      }))
    : [];

export const browse: UseCase<typeof browseClauses> = async (ctx, { pack: wanted }) => {
  const known = packsKnown(ctx);
  const used = new Set((await usesOn(ctx)).map(({ pack }) => pack.identity.id));
  const pack = known.find(({ identity }) => identity.id === (wanted ?? ctx.pack.identity.id));
  if (pack === undefined) return refuseWith('not-found');
  return {
    packs: known.map(({ identity: { id, title, prefecture } }) => ({
      pack: id,
      title,
      prefecture: prefecture.name,
      inUse: id === ctx.pack.identity.id || used.has(id),
    })),
    pack: pack.identity.id,
    clauses: pack.clauses.map(clauseShown),
    words: wordsShown(pack),
    figures: 'figures' in pack ? pack.figures.map(({ id: _, ...figure }) => figure) : [],
  };
};

/** The most of each kind that one answer shows. */
const most = 60;

const isIn = (wanted: string, texts: readonly string[]): boolean =>
  texts.some((text) => normaliseText(text).includes(wanted));

const inPacks = (ctx: Ctx, wanted: string) =>
  packsKnown(ctx).flatMap(({ identity, clauses }) =>
    clauses
      .filter(({ id, cite, summary }) => isIn(wanted, [id, cite, summary.ja, summary.en]))
      .map(({ id, cite, summary }) => ({
        pack: identity.id,
        prefecture: identity.prefecture.name,
        id,
        cite,
        summary,
      })),
  );

/** Some words of a text around where it says what was looked for. */
const around = (text: string, wanted: string): string => {
  const at = text.split('\n').find((line) => normaliseText(line).includes(wanted)) ?? text;
  return at.length > 120 ? `${at.slice(0, 120)}…` : at;
};

const inTexts = async (ctx: Ctx, wanted: string) => {
  const versions = await versionsSeen(ctx);
  const documents = await readDocuments(ctx.tx);
  const corrections = await readCorrections(ctx.tx, [...documents.keys()]);
  return versions.flatMap(({ id, name, number }) => {
    const document = documents.get(id);
    if (document === undefined) return [];
    const own = corrections.filter(({ versionId }) => versionId === id);
    return placed(document, own)
      .map(({ place, node }) => ({
        place,
        address: node.address,
        text: [node.label, node.caption, textOf(node)].filter((one) => one !== null).join('\n'),
      }))
      .filter(({ text }) => isIn(wanted, [text]))
      .map(({ place, address, text }) => ({
        versionId: id,
        name,
        number,
        place,
        address,
        around: around(text, wanted),
      }));
  });
};

export const search: UseCase<typeof searchClauses> = async (ctx, { words }) => {
  const wanted = normaliseText(words);
  if (wanted === '') return { clauses: [], texts: [], more: false };
  const [clauses, texts] = [inPacks(ctx, wanted), await inTexts(ctx, wanted)];
  return {
    clauses: clauses.slice(0, most),
    texts: texts.slice(0, most),
    more: clauses.length > most || texts.length > most,
  };
};

/** What the packs in use leave to be set: that on visits (MG-5.2, MG-6.4b) and the programmes. */
const openMatters = async (ctx: Ctx) => {
  const { identity, clauses, rules } = ctx.pack;
  const uses = await usesOn(ctx);
  return [{ identity, clauses, delegations: rules.delegations }, ...uses.map(({ pack }) => pack)];
};

export const delegations: UseCase<typeof listDelegations> = async (ctx) => {
  const settings = await readSettings(ctx.tx);
  return {
    delegations: (await openMatters(ctx)).flatMap(({ identity, clauses, delegations: open }) =>
      open.map(({ clause, matter, setBy, runsOn, duties: ids }) => ({
        pack: identity.id,
        prefecture: identity.prefecture.name,
        clause,
        matter,
        runsOn,
        cite: clauses.find(({ id }) => id === clause)?.cite ?? clause,
        setBy,
        openSince: identity.effectiveOn ?? identity.issuedOn,
        duties: dutiesShown(ids),
        settings: settings
          .filter((one) => one.pack === identity.id && one.clause === clause)
          .map(({ value, document, fromOn, by, at }) => ({
            value,
            document,
            fromOn,
            by,
            at: at.toISOString(),
          })),
      })),
    ),
    may: { keep: mayKeep(ctx) },
  };
};

export const settle: UseCase<typeof setDelegation> = async (ctx, input) => {
  const { pack, clause, value, document, fromOn } = input;
  const matters = (await openMatters(ctx)).find(({ identity }) => identity.id === pack);
  const known = matters?.delegations.some((one) => one.clause === clause) ?? false;
  if (!known) return refuseWith('not-found');
  const id = newId();
  await addFact(ctx.tx, 'delegation_settings', {
    id,
    pack,
    delegation: clause,
    value,
    document,
    from_on: fromOn,
    set_at: ctx.now,
    set_by: ctx.actor.personId,
  });
  return { settingId: id };
};
