import { additions } from '@meguri/core/pack/additions.ts';
import type { EntryPath } from '@meguri/core/pack/entry-schema.ts';
import { wordsOf } from '@meguri/core/pack/entry-words.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { useAnnounce } from '@meguri/ui/NoticeArea.tsx';
import { SearchField } from '@meguri/ui/SearchField.tsx';
import { SegmentedControl } from '@meguri/ui/SegmentedControl.tsx';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useListText } from '../../platform/format.ts';
import { useLanguage } from '../../platform/language.ts';
import { CodeEditor } from './CodeEditor.tsx';
import { changedFiles } from './draft.ts';
import { EntryHelp } from './EntryHelp.tsx';
import { Faults } from './Faults.tsx';
import { Outline } from './Outline.tsx';
import type { Bench } from './use-bench.ts';

type Props = { readonly bench: Bench };

const bare = (name: string): string => name.replace(/\.json$/, '');

/** Parts on the left, the text in the middle, what is wrong and what it means on the right. */
export const Workbench = ({ bench }: Props) => {
  const { name, file, faults, goal } = bench;
  const own = useMemo(() => (faults ?? []).filter((fault) => fault.file === name), [faults, name]);
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <FileChoice bench={bench} />
        <Find bench={bench} />
      </div>
      <div className="grid grid-cols-[220px_minmax(0,1fr)_320px] gap-5 max-[1180px]:grid-cols-2">
        <div className="order-1 min-w-0 max-[1180px]:order-3">
          <Parts bench={bench} />
        </div>
        <div className="order-2 min-w-0 max-[1180px]:order-1 max-[1180px]:col-span-2">
          <CodeEditor
            faults={own}
            file={file}
            goal={goal}
            onCursor={bench.move}
            onType={bench.type}
          />
        </div>
        <div className="order-3 grid min-w-0 content-start gap-5 max-[1180px]:order-2">
          <Faults faults={faults} onGo={bench.toFault} />
          <EntryHelp
            cursor={bench.cursor}
            file={bare(name)}
            files={bench.files}
            kind={bench.kind}
            onChoose={bench.choose}
            onClause={bench.toClause}
          />
        </div>
      </div>
    </>
  );
};

const FileChoice = ({ bench: { draft, kind, name, faults, open } }: Props) => {
  const { t } = useTranslation('packEditor');
  const language = useLanguage();
  const listText = useListText();
  const changed = changedFiles(draft);
  const count = (file: string): number => (faults ?? []).filter((one) => one.file === file).length;
  return (
    <SegmentedControl
      label={t('files')}
      onChange={open}
      options={draft.files.map((one) => {
        const words = wordsOf(kind, '', bare(one.name))?.label[language] ?? one.name;
        const faulty = count(one.name);
        const marks = [
          ...(changed.includes(one.name) ? [t('changedFile')] : []),
          ...(faulty === 0 ? [] : [t('faults.title', { count: faulty })]),
        ];
        return { id: one.name, label: listText([words, ...marks]) };
      })}
      value={name}
    />
  );
};

/** Looks for the next place after the cursor; from the top again when there is none. */
const Find = ({ bench: { file, letter, toRange } }: Props) => {
  const { t } = useTranslation('packEditor');
  const announce = useAnnounce();
  const [text, setText] = useState('');
  const find = (wanted: string) => {
    const whole = file.text.toLowerCase();
    const low = wanted.toLowerCase();
    const next = whole.indexOf(low, letter);
    const from = next < 0 ? whole.indexOf(low) : next;
    if (wanted === '') return;
    if (from < 0) announce({ kind: 'info', title: t('notFound', { text: wanted }) });
    else toRange({ from, to: from + wanted.length });
  };
  return <SearchField label={t('find')} onChange={setText} onSubmit={find} value={text} />;
};

const Parts = ({ bench }: Props) => {
  const { t } = useTranslation('packEditor');
  const { kind, name, files, cursor, toPath } = bench;
  const list = useHereInView(cursor);
  return (
    <nav aria-label={t('outline')}>
      <h2 className="mb-1.5 text-std-18B-160 text-ink">{t('outline')}</h2>
      <div
        className="relative max-h-[max(240px,calc(100vh-600px))] overflow-auto text-[14px]"
        ref={list}
      >
        <Outline
          cursor={cursor}
          file={bare(name)}
          kind={kind}
          onGo={toPath}
          value={files[bare(name)]}
        />
      </div>
      <Adding bench={bench} />
    </nav>
  );
};

/** The part the cursor stands in is scrolled to inside the list; the page stays where it is. */
const useHereInView = (cursor: EntryPath) => {
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place of the cursor is the reason to scroll
  useEffect(() => {
    const frame = list.current;
    const here = frame?.querySelector<HTMLElement>('[aria-current]');
    if (!frame || !here) return;
    const [top, end] = [here.offsetTop, here.offsetTop + here.offsetHeight];
    if (top < frame.scrollTop || end > frame.scrollTop + frame.clientHeight) {
      frame.scrollTop = top - frame.clientHeight / 3;
    }
  }, [cursor]);
  return list;
};

const Adding = ({ bench: { kind, add } }: Props) => {
  const { t } = useTranslation('packEditor');
  const language = useLanguage();
  const announce = useAnnounce();
  return (
    <>
      <h2 className="mt-5 mb-2 text-std-18B-160 text-ink">{t('add')}</h2>
      <div className="flex flex-wrap gap-2">
        {additions[kind].map((one) => {
          const name = wordsOf(kind, one === 'items' ? 'cards' : '', one)?.label[language] ?? one;
          return (
            <Button
              icon="add"
              key={one}
              label={t('addOne', { name })}
              onPress={() => {
                if (add(one)) announce({ kind: 'done', title: t('added', { name }) });
                else announce({ kind: 'attention', title: t('notAdded', { name }) });
              }}
              size={28}
            >
              {name}
            </Button>
          );
        })}
      </div>
    </>
  );
};
