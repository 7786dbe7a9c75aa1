import { createContext, useContext } from 'react';
import type { OpenCell } from './open-cell.ts';

export type Correcting = { readonly cell: OpenCell; readonly month: number };

export const CorrectingContext = createContext<(what: Correcting) => void>(() => undefined);

/** Opens the dialog that corrects a cell: from the panel, or by the key `e` in the grid. */
export const useCorrecting = () => useContext(CorrectingContext);
