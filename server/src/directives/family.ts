import { uniqueBy } from '@meguri/core/base/lists.ts';
import type { Predecessor } from '@meguri/core/directives/document.ts';
import { relatedTo } from '@meguri/core/directives/lineage.ts';
import type { getDirective } from '@meguri/core/directives/register.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import type { Ctx } from '../platform/serve.ts';
import { headersOf, numberKey, versionOf } from './links.ts';
import type { Version } from './version.ts';

type Family = Output<typeof getDirective>['family'];
type Relative = Family['relatives'][number];
type Succession = Family['successions'][number];
type Headers = Awaited<ReturnType<typeof headersOf>>;

const ofRegister = (version: Version, headers: Headers): Relative => {
  const { id, name, number, life, isKept } = version;
  const header = headers.get(id);
  return {
    id,
    versionId: isKept ? id : null,
    name,
    number,
    life,
    numbers: header?.numbers?.value.map(({ text }) => text) ?? [],
    issuedOn: header?.issuedOn?.value ?? null,
  };
};

/** Named as a predecessor, and not in the register (or a draft the caller may not know of). */
const ofText = (id: string, { numbers, title, issuedOn }: Predecessor): Relative => {
  const texts = numbers.map(({ text }) => text);
  const name = title ?? texts.join('、');
  const unknown = { versionId: null, number: null, life: null };
  return { id, name, numbers: title === null ? [] : texts, issuedOn, ...unknown };
};

type Step = { readonly succession: Succession; readonly before: Relative | null };

const named = (one: Version, headers: Headers, all: readonly Version[]): readonly Step[] =>
  (headers.get(one.id)?.predecessors?.value ?? []).map((predecessor) => {
    const { numbers, effect, lastDay } = predecessor;
    const found = versionOf(headers, predecessor);
    const known = all.find(({ id }) => id === found && id !== one.id);
    const from = known?.id ?? numbers.map(({ text }) => numberKey(text)).join(' ');
    const succession = { from, to: one.id, effect, lastDay };
    return { succession, before: known === undefined ? ofText(from, predecessor) : null };
  });

/** The next version of a directive takes the place of the one before without naming it. */
const nextVersion = (one: Version, all: readonly Version[]): readonly Step[] => {
  const before = all
    .filter(({ directiveId, number }) => directiveId === one.directiveId && number < one.number)
    .toSorted((a, b) => b.number - a.number)[0];
  if (before === undefined) return [];
  const effect = 'new-version' as const;
  return [{ succession: { from: before.id, to: one.id, effect, lastDay: null }, before: null }];
};

/** What somebody recorded with a repeal, where no text says it. */
const repealed = (one: Version, all: readonly Version[]): readonly Step[] =>
  all
    .filter(({ repealedFor }) => repealedFor === one.id)
    .map(({ id: from, repealedOn: lastDay }) => ({
      succession: { from, to: one.id, effect: 'abolished' as const, lastDay },
      before: null,
    }));

const stepsOf = (one: Version, headers: Headers, all: readonly Version[]): readonly Step[] => {
  const steps = named(one, headers, all);
  const said = new Set(steps.map(({ succession }) => succession.from));
  const more = [...repealed(one, all), ...nextVersion(one, all)];
  return [...steps, ...more.filter(({ succession }) => !said.has(succession.from))];
};

/** What took the place of what, as the texts say it, of all that a directive is joined with. */
export const familyOf = async (
  ctx: Ctx,
  version: Version,
  all: readonly Version[],
): Promise<Family> => {
  const headers = await headersOf(ctx);
  const steps = all.flatMap((one) => stepsOf(one, headers, all));
  const successions = steps.map(({ succession }) => succession);
  const family = relatedTo(version.id, successions);
  const relatives = [
    ...[version, ...all].map((one) => ofRegister(one, headers)),
    ...steps.flatMap(({ before }) => before ?? []),
  ];
  return {
    relatives: [
      ...uniqueBy(
        relatives.filter(({ id }) => family.has(id)),
        ({ id }) => id,
      ),
    ],
    successions: [
      ...uniqueBy(
        successions.filter(({ from }) => family.has(from)),
        ({ from, to, effect }) => [from, to, effect].join(' '),
      ),
    ],
  };
};
