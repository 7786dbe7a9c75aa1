import { entryAt } from '@meguri/core/pack/entry.ts';
import type { EntryPath } from '@meguri/core/pack/entry-schema.ts';
import type { PackKind } from '@meguri/core/pack/entry-words.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Chip } from '@meguri/ui/Chip.tsx';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../platform/language.ts';
import { clauseOf, type Known, valueAt } from './known.ts';

type Props = {
  readonly kind: PackKind;
  readonly file: string;
  readonly files: Known;
  readonly cursor: EntryPath;
  readonly onChoose: (word: string) => void;
  readonly onClause: (id: string) => void;
};

/** What the entry at the cursor is, what may stand there, and the clause it carries out. */
export const EntryHelp = (props: Props) => {
  const { kind, file, files, cursor } = props;
  const { t } = useTranslation('packEditor');
  const language = useLanguage();
  const entry = entryAt(kind, file, { root: files[file], path: cursor });
  if (entry === undefined) {
    return (
      <section>
        <h2 className="text-std-18B-160 text-ink">{t('help.unknown')}</h2>
        <p>{t('help.unknownBody')}</p>
      </section>
    );
  }
  const names = entry.trail.map((one) => one[language]);
  // A place in a list is named with its list: 席 4番目.
  const isPlace = /^\d+$/.test(cursor.at(-1) ?? '');
  const [own, around] = [names.slice(isPlace ? -2 : -1), names.slice(0, isPlace ? -2 : -1)];
  return (
    <section>
      <p className="text-[14px] text-muted">{around.join(' › ') || t('help.title')}</p>
      <h2 className="text-std-18B-160 text-ink">{own.join(' ')}</h2>
      {!isPlace && (
        <p className="mb-2 font-mono text-[14px] text-muted">{cursor.at(-1) ?? `${file}.json`}</p>
      )}
      {entry.note && <p className="mb-2">{entry.note[language]}</p>}
      {entry.kind && <p>{t('help.kind', { kind: entry.kind[language] })}</p>}
      {entry.nullable && <p>{t('help.nullable')}</p>}
      <Choices {...props} choices={entry.choices} />
      {entry.clause !== null && file !== 'clauses' && <Ground {...props} clause={entry.clause} />}
    </section>
  );
};

type Choice = NonNullable<ReturnType<typeof entryAt>>['choices'][number];

const Choices = ({ choices, ...props }: Props & { readonly choices: readonly Choice[] }) => {
  const { t } = useTranslation('packEditor');
  const now = valueAt(props.files[props.file], props.cursor);
  if (choices.length === 0) return null;
  return (
    <>
      <h3 className="mt-2 font-bold text-ink">{t('help.choices')}</h3>
      <ul className="max-h-[260px] overflow-auto">
        {choices.map((choice) => (
          <li className="flex flex-wrap items-baseline gap-x-2" key={choice.word}>
            {choice.word === now ? (
              <>
                <b className="px-2 py-1 font-mono text-[14px]">{choice.word}</b>
                <ChoiceLabel choice={choice} {...props} />
                <Chip icon="check" tone="blue">
                  {t('help.chosen')}
                </Chip>
              </>
            ) : (
              <>
                <Button
                  className="font-mono! font-normal!"
                  look="text"
                  onPress={() => props.onChoose(choice.word)}
                  size={28}
                >
                  {choice.word}
                </Button>
                <ChoiceLabel choice={choice} {...props} />
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
};

const clauseKinds = 'browse.kinds';
const clauseReasons = 'browse.reasons';

const ChoiceLabel = ({ choice, file, cursor }: Props & { readonly choice: Choice }) => {
  const { t } = useTranslation('directives');
  const language = useLanguage();
  // The list of clauses has words of its own for their kinds and for the reasons.
  const under = cursor.at(-1) === 'kind' ? clauseKinds : clauseReasons;
  const words: unknown = file === 'clauses' ? t(under, { returnObjects: true }) : undefined;
  const shown = choice.label?.[language] ?? valueAt(words, [choice.word]);
  return <span>{typeof shown === 'string' ? shown : ''}</span>;
};

const Ground = ({ clause, files, onClause }: Props & { readonly clause: string }) => {
  const { t } = useTranslation('packEditor');
  const language = useLanguage();
  const summary = clauseOf(files, clause)?.[language];
  return (
    <>
      <h3 className="mt-3 font-bold text-ink">{t('help.clause')}</h3>
      {summary && <p>{summary}</p>}
      <Button look="text" onPress={() => onClause(clause)} size={28}>
        {t('help.toClause', { clause })}
      </Button>
    </>
  );
};
