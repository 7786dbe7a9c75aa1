import { type Addition, additionTo, kindOf } from '@meguri/core/pack/additions.ts';
import { chosen } from '@meguri/core/pack/choose.ts';
import { entryAt } from '@meguri/core/pack/entry.ts';
import type { EntryPath } from '@meguri/core/pack/entry-schema.ts';
import type { PackFault } from '@meguri/core/pack/faults.ts';
import { useMemo, useState } from 'react';
import type { Goal } from './CodeEditor.tsx';
import type { Draft } from './draft.ts';
import {
  appendTo,
  edited,
  pathAt,
  placeOfFault,
  type Range,
  rangeAt,
  replaceAt,
} from './json-places.ts';
import { type Known, placeOfClause } from './known.ts';
import { useChecked } from './use-checked.ts';
import { useKept } from './use-kept.ts';

const bare = (name: string): string => name.replace(/\.json$/, '');

/** Everything one does with a draft: type, go to places, add parts, choose words. */
export const useBench = (begun: Draft) => {
  const { draft, change, saved } = useKept(begun);
  const found = useChecked(draft);
  const [name, setName] = useState(draft.files[0]?.name ?? '');
  const [letter, setLetter] = useState(0);
  const [goal, setGoal] = useState<Goal>();
  const file = draft.files.find((one) => one.name === name) ?? { name: '', text: '' };
  const cursor = useMemo(() => pathAt(file.text, letter), [file.text, letter]);
  const files: Known = found?.files ?? {};
  const kind = kindOf(files);
  const here = entryAt(kind, bare(name), { root: files[bare(name)], path: cursor });
  const clause = here?.clause ?? null;

  const textOf = (wanted: string): string =>
    draft.files.find((one) => one.name === wanted)?.text ?? '';
  const show = (wanted: string, range: Range | undefined) => {
    if (range === undefined || !draft.files.some((one) => one.name === wanted)) return;
    setName(wanted);
    setGoal({ file: wanted, range });
  };
  const toPath = (wanted: string, path: EntryPath) => {
    const range = rangeAt(textOf(wanted), path);
    show(wanted, range && { from: range.from, to: range.from });
  };

  const add = (wanted: Addition): boolean => {
    const spot = { file: bare(name), path: cursor, clause };
    const added = additionTo(wanted, files, spot);
    const home = `${added?.file}.json`;
    const edit = added && appendTo(textOf(home), added.list, added.value);
    if (added === undefined || edit === undefined) return false;
    const text = edited(textOf(home), edit);
    change({ name: home, text });
    const last = text.indexOf('{', edit.from);
    show(home, { from: last, to: last });
    return true;
  };

  return {
    draft,
    saved,
    name,
    file,
    cursor,
    kind,
    files,
    goal,
    faults: found?.faults,
    letter,
    open: (wanted: string) => {
      setGoal(undefined);
      setName(wanted);
    },
    type: (text: string) => change({ name, text }),
    move: setLetter,
    toFault: (fault: PackFault) => show(fault.file, placeOfFault(textOf(fault.file), fault)),
    toPath: (path: EntryPath) => toPath(name, path),
    toRange: (range: Range) => show(name, range),
    toClause: (id: string) => toPath('clauses.json', placeOfClause(files, id) ?? []),
    choose: (word: string) => {
      const spot = { root: files[bare(name)], path: cursor, word, clause: clause ?? '' };
      const choice = chosen(kind, bare(name), spot);
      const edit = replaceAt(file.text, choice.path, choice.value);
      if (edit === undefined) return;
      const text = edited(file.text, edit);
      change({ name, text });
      const range = rangeAt(text, cursor) ?? edit;
      show(name, { from: range.from + 1, to: range.from + 1 });
    },
    add,
  };
};

export type Bench = ReturnType<typeof useBench>;
