import { type ComponentType, createContext, type ReactNode } from 'react';
import type { Asked } from './recut-draft.ts';

/** Shows what a re-cut would change; below it what is done with the number of premises that move. */
export type RecutLook = ComponentType<{
  readonly asked: Asked;
  readonly children: (moving: number) => ReactNode;
}>;

/** Filled by the composition root: the form is a later slice's. */
export const RecutLooks = createContext<RecutLook | null>(null);
