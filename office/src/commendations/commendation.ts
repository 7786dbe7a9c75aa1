import type {
  commendationForm,
  getCommendation,
  listCommendations,
  proposeCommendation,
} from '@meguri/core/commendations/commendations.ops.ts';
import type { Input, Output } from '@meguri/core/operation.ts';
import type { ChipTone } from '@meguri/ui/Chip.tsx';

export type Listed = Output<typeof listCommendations>;
export type Row = Listed['commendations'][number];
export type Choices = Output<typeof commendationForm>;
export type Shown = Output<typeof getCommendation>;
export type ShownProps = { readonly shown: Shown };
export type Evidence = Shown['evidence'][number];

/** What is chosen for a proposal; null while nothing is. */
export type Chosen = Pick<Input<typeof proposeCommendation>, 'pack' | 'form' | 'recipient'> & {
  readonly recipientId: string | null;
};

/** Queries that change with a commendation. */
export const changedCommendations: readonly string[] = ['commendations.', 'tasks.'];

export const tones: Readonly<Record<Row['state'], ChipTone>> = {
  proposed: 'blue',
  reviewed: 'blue',
  returned: 'yellow',
  decided: 'green',
  declined: 'gray',
};

const lists: Readonly<Record<Evidence['kind'], string>> = {
  report: '/reports',
  measure: '/measures',
  meeting: '/meetings',
  partner: '/partners?tab=log',
  interpreter: '/interpreters',
  training: '/training',
  voice: '/voices',
  community: '/communities',
};

/** The record itself, or the list it stands on. */
export const evidencePath = ({ kind, subjectId }: Evidence): string =>
  ['report', 'measure', 'meeting'].includes(kind) ? `${lists[kind]}/${subjectId}` : lists[kind];
