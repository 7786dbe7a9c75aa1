import { setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { PackFault } from '@meguri/core/pack/faults.ts';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../platform/language.ts';
import { codeSetup } from './code-setup.ts';
import type { DraftFile } from './draft.ts';
import { placeOfFault, type Range } from './json-places.ts';

/** A place to show; a new object goes there again. */
export type Goal = { readonly file: string; readonly range: Range };

type Props = {
  readonly file: DraftFile;
  /** The faults of this file. */
  readonly faults: readonly PackFault[];
  readonly goal: Goal | undefined;
  readonly onType: (text: string) => void;
  readonly onCursor: (letter: number) => void;
};

/** The text of one file. It hears of changes from outside by another text, and of places by a goal. */
export const CodeEditor = (props: Props) => {
  const view = useView(props);
  const { ready, parent } = view;
  useText(ready, props);
  useFaults(ready, props);
  useGoal(ready, props);
  return (
    <div
      className="h-[max(420px,calc(100vh-340px))] max-[1180px]:h-[max(360px,50vh)] min-w-0 overflow-hidden rounded-6 border border-hint focus-within:outline-3 focus-within:outline-offset-1 focus-within:outline-focus-edge"
      ref={parent}
    />
  );
};

type Ready = { readonly current: EditorView | undefined };

const useView = (props: Props) => {
  const { t } = useTranslation('packEditor');
  const parent = useRef<HTMLDivElement>(null);
  const ready = useRef<EditorView>(undefined);
  const latest = useRef(props);
  latest.current = props;
  const label = t('text', { file: props.file.name });
  const phrases = usePhrases();
  // Each file keeps what can be undone while another one is open.
  const states = useRef(new Map<string, EditorState>());
  useEffect(() => {
    const { current } = parent;
    if (current === null) return undefined;
    const begun = () =>
      EditorState.create({
        doc: latest.current.file.text,
        extensions: codeSetup({
          label,
          phrases,
          onType: (text) => latest.current.onType(text),
          onCursor: (letter) => latest.current.onCursor(letter),
        }),
      });
    const view = new EditorView({ parent: current, state: states.current.get(label) ?? begun() });
    ready.current = view;
    latest.current.onCursor(view.state.selection.main.head);
    return () => {
      states.current.set(label, view.state);
      view.destroy();
    };
  }, [label, phrases]);
  return { ready, parent };
};

const texts: Partial<Record<string, Readonly<Record<string, string>>>> = {};

/** What the editor itself says, in the language of the screen; the same object while that stays. */
const usePhrases = (): Readonly<Record<string, string>> => {
  const { t } = useTranslation('packEditor');
  const language = useLanguage();
  texts[language] ??= {
    Diagnostics: t('phrases.diagnostics'),
    'No diagnostics': t('phrases.noDiagnostics'),
    close: t('phrases.close'),
    to: t('phrases.to'),
    unfold: t('phrases.unfold'),
    'Fold line': t('phrases.foldLine'),
    'Unfold line': t('phrases.unfoldLine'),
    'Folded lines': t('phrases.foldedLines'),
    'Unfolded lines': t('phrases.unfoldedLines'),
    'folded code': t('phrases.foldedCode'),
  };
  return texts[language];
};

/** The letters in which two texts differ, so that the cursor and undoing survive a change. */
const difference = (before: string, after: string) => {
  let from = 0;
  while (from < before.length && before[from] === after[from]) from += 1;
  let [to, end] = [before.length, after.length];
  while (to > from && end > from && before[to - 1] === after[end - 1]) {
    to -= 1;
    end -= 1;
  }
  return { from, to, insert: after.slice(from, end) };
};

// Only at a goal: between two letters typed fast the text of the page may be one behind.
const useText = (ready: Ready, { file, goal }: Props): void => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change from outside comes with a goal, a letter typed here does not
  useEffect(() => {
    const view = ready.current;
    const text = view?.state.doc.toString();
    if (view === undefined || text === undefined || text === file.text) return;
    view.dispatch({ changes: difference(text, file.text) });
  }, [ready, goal, file.name]);
};

const useFaults = (ready: Ready, { file, faults }: Props): void => {
  const language = useLanguage();
  // biome-ignore lint/correctness/useExhaustiveDependencies: marks move with the text by themselves, and come anew with the next check
  useEffect(() => {
    const view = ready.current;
    if (view === undefined) return;
    const marks = faults.map((fault) => {
      const { from, to } = placeOfFault(file.text, fault);
      const message = `${fault.say[language]} ${fault.mend[language]}`;
      const most = view.state.doc.length;
      return {
        from: Math.min(from, most),
        to: Math.min(to, most),
        severity: 'error' as const,
        message,
      };
    });
    view.dispatch(setDiagnostics(view.state, marks));
  }, [ready, faults, language, file.name]);
};

const useGoal = (ready: Ready, { file, goal }: Props): void => {
  useEffect(() => {
    const view = ready.current;
    if (view === undefined || goal === undefined || goal.file !== file.name) return;
    const most = view.state.doc.length;
    const [anchor, head] = [Math.min(goal.range.from, most), Math.min(goal.range.to, most)];
    view.dispatch({
      selection: { anchor, head },
      effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
    });
    view.focus();
  }, [ready, goal, file.name]);
};
