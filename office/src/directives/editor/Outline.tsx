import type { EntryPath } from '@meguri/core/pack/entry-schema.ts';
import { type PackKind, wordsOf } from '@meguri/core/pack/entry-words.ts';
import { classes } from '@meguri/ui/classes.ts';
import type { Language } from '../../i18n.ts';
import { useLanguage } from '../../platform/language.ts';

type Props = {
  readonly kind: PackKind;
  /** Name of the file without its ending. */
  readonly file: string;
  readonly value: unknown;
  /** Where the cursor stands. */
  readonly cursor: EntryPath;
  readonly onGo: (path: EntryPath) => void;
};

type Part = { readonly key: string; readonly value: object };

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Groups and lists of groups; a text in two languages or a list of words is no part of its own. */
const isPart = (value: unknown): value is object => {
  if (!isGroup(value) || 'ja' in value) return false;
  return !Array.isArray(value) || value.some(isGroup);
};

const partsOf = (value: unknown): readonly Part[] =>
  isGroup(value)
    ? Object.entries(value).flatMap(([key, one]: readonly [string, unknown]) =>
        isPart(one) ? [{ key, value: one }] : [],
      )
    : [];

/** What a part calls itself: its name, else its id. */
const ownName = (value: object, language: Language): string | undefined => {
  const names: readonly unknown[] = ['name', 'title', 'label', 'theme', 'word', 'text', 'summary']
    .map((key) => Reflect.get(value, key))
    .map((one: unknown) => (isGroup(one) ? Reflect.get(one, language) : one));
  const ids: readonly unknown[] = ['cite', 'id', 'code', 'clause'].map((key) =>
    Reflect.get(value, key),
  );
  return [...names, ...ids].find((one) => typeof one === 'string');
};

type BranchProps = Props & { readonly path: EntryPath };

const labelOf = ({ kind, file, path, value }: BranchProps, language: Language): string => {
  const key = path.at(-1) ?? file;
  const before = [file, ...path.slice(0, -1)].findLast((one) => !/^\d+$/.test(one)) ?? '';
  if (/^\d+$/.test(key))
    return (isGroup(value) && ownName(value, language)) || String(Number(key) + 1);
  const label = wordsOf(kind, before, key)?.label[language] ?? key;
  if (!Array.isArray(value)) return label;
  return language === 'ja' ? `${label}（${value.length}）` : `${label} (${value.length})`;
};

const Branch = (props: BranchProps) => {
  const { path, value, cursor, onGo } = props;
  const language = useLanguage();
  const isOn = path.every((key, depth) => cursor[depth] === key);
  const parts = isOn ? partsOf(value) : [];
  const isHere = isOn && !parts.some(({ key }) => cursor[path.length] === key);
  return (
    <li>
      <button
        aria-current={isHere ? 'location' : undefined}
        className={classes(
          'w-full cursor-pointer rounded-4 px-1.5 py-1 text-left leading-snug hover:bg-select-soft hover:underline',
          isHere ? 'bg-select-soft font-bold text-link' : 'text-body',
        )}
        onClick={() => onGo(path)}
        type="button"
      >
        {labelOf(props, language)}
      </button>
      <Branches {...props} parts={parts} />
    </li>
  );
};

const Branches = ({ parts, ...props }: BranchProps & { readonly parts: readonly Part[] }) =>
  parts.length > 0 && (
    <ul className={props.path.length > 0 ? 'ml-3 border-l border-line pl-1.5' : ''}>
      {parts.map(({ key, value }) => (
        <Branch {...props} key={key} path={[...props.path, key]} value={value} />
      ))}
    </ul>
  );

/** The parts of a file; the one the cursor stands in is open. */
export const Outline = (props: Props) => (
  <Branches {...props} parts={partsOf(props.value)} path={[]} />
);
