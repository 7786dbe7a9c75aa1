import { type KeyboardEvent, type MouseEvent, useState } from 'react';
import type { DataTableProps } from './data-table.ts';
import { nextIndex, rangeOf, toggled } from './grid-moves.ts';

type Props<Row> = DataTableProps<Row> & {
  /** Ids in the order shown. */
  readonly ids: readonly string[];
  /** Scrolls the row into view. */
  readonly show: (index: number) => void;
};

/** ↑↓ Home End move, Space selects, Shift extends, Enter opens; a click does the same. */
export const useGridKeys = <Row>({ ids, rows, idOf, selection, onOpen, show }: Props<Row>) => {
  const [position, setPosition] = useState({ active: 0, anchor: 0 });
  const active = Math.min(position.active, ids.length - 1);
  const select = (from: number, to: number) =>
    selection?.onChange(new Set([...selection.ids, ...rangeOf(ids, from, to)]));
  const toggle = (index: number) => selection?.onChange(toggled(selection.ids, ids[index]));
  const open = (index: number) => {
    const row = rows.find((each) => idOf(each) === ids[index]);
    if (row !== undefined) onOpen?.(row);
  };
  const go = (index: number, extend: boolean) => {
    if (extend) select(position.anchor, index);
    setPosition({ active: index, anchor: extend ? position.anchor : index });
    show(index);
  };
  const act = (key: string): boolean => {
    if (key === ' ') toggle(active);
    else if (key === 'Enter') open(active);
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const target = nextIndex(event.key, active, ids.length);
    if (target !== undefined) go(target, event.shiftKey && selection !== undefined);
    else if (!act(event.key)) return;
    event.preventDefault();
  };
  const onRowClick = (index: number, event: MouseEvent) => {
    if (!(event.target instanceof Element) || event.target.closest('a, button, input')) return;
    const onCheck = event.target.closest('[data-check]') !== null;
    if (event.shiftKey && selection) select(position.anchor, index);
    else if (onCheck) toggle(index);
    else open(index);
    setPosition({ active: index, anchor: event.shiftKey ? position.anchor : index });
  };
  return { active, onKeyDown, onRowClick };
};
