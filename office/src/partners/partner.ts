import type { Output } from '@meguri/core/operation.ts';
import type { getPartner, listPartners } from '@meguri/core/partners/partners.ops.ts';
import { useDayText } from '../platform/format.ts';

export type Directory = Output<typeof listPartners>;
export type Entry = Directory['partners'][number];
export type Kind = Directory['kinds'][number];
export type OnePartner = Output<typeof getPartner>;
export type Liaison = OnePartner['liaisons'][number];
export type Activity = OnePartner['activities'][number];
export type Information = OnePartner['information'][number];
export type Agreement = OnePartner['agreements'][number];

/** A partner as a dialog names it. */
export type Named = { readonly id: string; readonly organisation: string };

/** What is read anew after any change, with the tasks that follow from it. */
export const changed = ['partners.', 'tasks.'];

/** Partners a new record of that place may be about, those that ended left out. */
export const living = (partners: readonly Entry[], today: string): readonly Named[] =>
  partners.filter(({ untilOn }) => untilOn === null || untilOn >= today);

type Words = {
  readonly open: (from: string) => string;
  readonly both: (from: string, until: string) => string;
};

/** From when until when, in the language of the screen. */
export const usePeriod = ({ open, both }: Words) => {
  const dayText = useDayText();
  return (from: string, until: string | null): string =>
    until === null ? open(dayText(from)) : both(dayText(from), dayText(until));
};

/** The parts of the page of partners, as its address names them. */
export const tabs = ['directory', 'log', 'information', 'agreements'] as const;
export type PartnersTab = (typeof tabs)[number];
