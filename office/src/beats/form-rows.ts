import type { Previewed } from './recut-draft.ts';

type Form = Previewed['beats'][number]['form'];
type FormMonth = Form['after'][number];
type Tier = 'priority' | 'general';

const tiered = [
  'planned',
  'completed',
  'newlyKnown',
  'movedOut',
  'outstanding',
  'listed',
  'provisional',
] as const satisfies readonly (keyof FormMonth)[];

const plain = ['registerHouseholds', 'guideRegisterHouseholds'] as const;

export type FormRow = {
  readonly id: (typeof tiered)[number] | (typeof plain)[number];
  readonly tier: Tier | null;
  readonly cells: readonly {
    readonly before: string;
    readonly after: string;
    readonly changed: boolean;
  }[];
};

const shown = (count: number | null | undefined): string => (count ?? '—').toString();

const cellsOf = (
  form: Form,
  read: (month: FormMonth) => number | null | undefined,
): FormRow['cells'] =>
  form.after.map((month, at) => {
    const after = shown(read(month));
    const old = form.before?.[at];
    // A beat that is new has no form before, and nothing in it has changed.
    const before = old === undefined ? after : shown(read(old));
    return { before, after, changed: before !== after };
  });

/** The counted rows of the form with what stood before beside what will stand (MG-R1–R31). */
export const formRows = (form: Form): readonly FormRow[] => [
  ...tiered.flatMap((id) =>
    (['priority', 'general'] as const).map((tier) => ({
      id,
      tier,
      cells: cellsOf(form, (month) => month[id]?.[tier]),
    })),
  ),
  ...plain.map((id) => ({ id, tier: null, cells: cellsOf(form, (month) => month[id]) })),
];

/** The months up to the one of the re-cut; later ones have only the plan. */
export const shownMonths = (last: number): readonly number[] =>
  Array.from({ length: last }, (_, at) => at + 1);
