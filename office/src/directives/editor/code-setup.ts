import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import {
  bracketMatching,
  defaultHighlightStyle,
  foldGutter,
  foldKeymap,
  indentOnInput,
  syntaxHighlighting,
} from '@codemirror/language';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import { EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
} from '@codemirror/view';

// The content policy lets styles in that carry the number of this answer (docs/security.md).
const nonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

const theme = EditorView.theme({
  '&': { height: '100%', fontSize: '14px', backgroundColor: 'var(--color-neutral-white)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily: 'ui-monospace, "BIZ UDGothic", "Noto Sans Mono CJK JP", monospace',
    lineHeight: '1.7',
  },
  '.cm-gutters': {
    backgroundColor: 'var(--color-neutral-solid-gray-50)',
    color: 'var(--color-neutral-solid-gray-700)',
  },
  '.cm-activeLine': { backgroundColor: 'rgb(0 0 0 / 0.04)' },
  '.cm-tooltip': { maxWidth: '420px' },
});

type Ask = {
  readonly label: string;
  readonly phrases: Readonly<Record<string, string>>;
  readonly onType: (text: string) => void;
  readonly onCursor: (letter: number) => void;
};

/**
 * The text editor. Tab leaves it (WCAG 2.1.2): the keys of the library indent with Ctrl-[ and Ctrl-].
 * Mod-S does nothing, since a draft is always saved and a saved web page would be no pack.
 */
export const codeSetup = ({ label, phrases, onType, onCursor }: Ask): Extension => [
  EditorView.cspNonce.of(nonce()),
  EditorState.phrases.of(phrases),
  EditorState.tabSize.of(2),
  lineNumbers(),
  foldGutter(),
  lintGutter(),
  drawSelection(),
  highlightActiveLine(),
  history(),
  indentOnInput(),
  bracketMatching(),
  json(),
  theme,
  syntaxHighlighting(defaultHighlightStyle, { fallback: true }),
  EditorView.lineWrapping,
  EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
  keymap.of([
    { key: 'Mod-s', run: () => true },
    ...defaultKeymap,
    ...historyKeymap,
    ...foldKeymap,
    ...lintKeymap,
  ]),
  EditorView.updateListener.of((update) => {
    if (update.docChanged) onType(update.state.doc.toString());
    if (update.docChanged || update.selectionSet) onCursor(update.state.selection.main.head);
  }),
];
