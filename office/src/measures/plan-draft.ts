import type { measureChoices } from '@meguri/core/measures/measures.ops.ts';
import { itemOf, type MeasurePlan, measurePlan } from '@meguri/core/measures/plan.ts';
import type { Output } from '@meguri/core/operation.ts';
import type { Programme } from '../directives/programme.tsx';
import { pillarsOf } from './measure.ts';

export type Choices = Output<typeof measureChoices>;

/** A plan while somebody writes it; the times stay as typed. */
export type Draft = Omit<MeasurePlan, 'from' | 'until' | 'leadPostId'> & {
  readonly from: string;
  readonly until: string;
  readonly leadPostId: string | null;
};

export type DraftProps = {
  readonly draft: Draft;
  readonly change: (more: Partial<Draft>) => void;
};

export type FormProps = DraftProps & { readonly programme: Programme; readonly choices: Choices };

/** What a link from the coverage says about the plan to begin. */
export type Begun = { readonly subject: string; readonly kind: string; readonly stage: string };

export const emptyDraft = (programme: Programme, { own }: Choices, begun: Begun): Draft => {
  const pillars = pillarsOf(programme);
  const asked = pillars.find(({ subject }) => subject === begun.subject) ?? pillars[0];
  const kinds = programme.communityKinds.map(({ kind }) => kind);
  const stages = (programme.lifeStages?.stages ?? []).map(({ id }) => id);
  return {
    itemId: null,
    title: '',
    subject: asked !== undefined && asked.subject !== 'enforcement' ? asked.subject : 'activities',
    communityKind: kinds.find((kind) => kind === begun.kind) ?? null,
    purposes: [],
    aims: [],
    lifeStage: stages.find((id) => id === begun.stage) ?? null,
    audience: 'everybody',
    expected: null,
    languages: [],
    interpreter: 'none',
    materials: '',
    sectionIds: own === null ? [] : [own.sectionId],
    leadPostId: own?.postId ?? null,
    why: '',
    timing: '',
    method: '',
    onDay: null,
    from: '',
    until: '',
    place: '',
    repeat: null,
    links: [],
  };
};

export const draftOf = (plan: MeasurePlan): Draft => ({
  ...plan,
  from: plan.from ?? '',
  until: plan.until ?? '',
});

/** Choosing an item of the catalogue brings its pillar, its audience and, to begin with, its name. */
export const withItem = (
  draft: Draft,
  programme: Programme,
  chosen: ItemChoice,
): Partial<Draft> => {
  const item = itemOf(programme, chosen.itemId);
  if (item === undefined || item.subject === 'enforcement') return { itemId: null };
  const before = itemOf(programme, draft.itemId)?.title[chosen.language];
  const untouched = draft.title === '' || draft.title === before;
  const { id: itemId, subject, audience } = item;
  return {
    itemId,
    subject,
    audience,
    ...(untouched ? { title: item.title[chosen.language] } : {}),
  };
};

type ItemChoice = { readonly itemId: string; readonly language: 'ja' | 'en' };

const timePattern = /^([01]?\d|2[0-3])[:：]([0-5]\d)$/u;

/** '10:00' of what was typed; null while it is no time; '' stays ''. */
export const timeOf = (typed: string): string | null => {
  const text = typed.trim().normalize('NFKC');
  if (text === '') return '';
  const [, hours = '', minutes = ''] = timePattern.exec(text) ?? [];
  return hours === '' ? null : `${hours.padStart(2, '0')}:${minutes}`;
};

/** What is sent; null while something is missing or no time of day. */
export const planOf = (draft: Draft): MeasurePlan | null => {
  const [from, until] = [timeOf(draft.from), timeOf(draft.until)];
  if (from === null || until === null) return null;
  const plan = measurePlan.safeParse({ ...draft, from: from || null, until: until || null });
  return plan.success ? plan.data : null;
};
