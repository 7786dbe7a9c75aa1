import type { ImportField, ImportKind } from '@meguri/core/imports/fields.ts';
import { type ColumnMapping, isForbiddenHeading } from '@meguri/core/imports/mapping.ts';
import { explain, type RefusalCode, refusals } from '@meguri/core/refusals.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';
import { FieldChoice } from './FieldChoice.tsx';
import { fieldsOf } from './fields.ts';
import type { Preview } from './use-import.ts';

type Props = {
  readonly kind: ImportKind;
  readonly preview: Preview;
  readonly busy: boolean;
  readonly onAgain: (mapping: ColumnMapping) => void;
  readonly onBack: () => void;
};

const without = (record: Readonly<Record<string, string>>, name: string) =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));

/** The source was named with the file; it is asked for again only where a column holds it. */
const chosenFields = (kind: ImportKind, { columns }: ColumnMapping) =>
  fieldsOf[kind].filter(({ name }) => name !== 'source' || name in columns);

/** Which column fills which field; the person sees the first rows beside it. */
export const MappingStep = ({ kind, preview, busy, onAgain, onBack }: Props) => {
  const { t } = useTranslation('imports');
  const [mapping, setMapping] = useState<ColumnMapping>(preview.mapping);
  const set = (field: ImportField, part: 'columns' | 'constants' | null, value: string) =>
    setMapping(({ columns, constants }) => {
      const base = {
        columns: without(columns, field.name),
        constants: without(constants, field.name),
      };
      return part === null ? base : { ...base, [part]: { ...base[part], [field.name]: value } };
    });
  const headings = preview.headings.filter((heading) => !isForbiddenHeading(heading));
  const { encoding, headerLines: lines } = preview;
  return (
    <Section note={t('read', { encoding, lines })} title={t('steps.mapping')}>
      <p className="mb-2 text-muted">{preview.titles.join('　')}</p>
      <Problem preview={preview} />
      <p className="mb-3">{t(`from.${preview.mappingFrom}`)}</p>
      <div className="mb-4 grid grid-cols-[repeat(auto-fill,minmax(360px,1fr))] gap-x-6">
        {chosenFields(kind, mapping).map((field) => (
          <FieldChoice
            field={field}
            headings={headings}
            key={field.name}
            mapping={mapping}
            onChange={(part, value) => set(field, part, value)}
          />
        ))}
      </div>
      <Sample preview={preview} />
      <div className="mt-4 flex flex-wrap gap-3">
        <Button busy={busy} onPress={() => onAgain(mapping)}>
          {t('again')}
        </Button>
        <Button look="text" onPress={onBack}>
          {t('back')}
        </Button>
      </div>
    </Section>
  );
};

const isRefusal = (code: string): code is RefusalCode => code in refusals;

const Problem = ({ preview: { problem } }: Pick<Props, 'preview'>) => {
  const language = useLanguage();
  if (problem === null || !isRefusal(problem.code)) return null;
  const { say, next } = explain(problem.code, problem.details, language);
  return (
    <div className="mb-3">
      <Notice kind="attention" title={say}>
        {next}
      </Notice>
    </div>
  );
};

const Sample = ({ preview }: Pick<Props, 'preview'>) => {
  const { t } = useTranslation('imports');
  // Many tables have a hundred columns; the first twelve show whether the headings were found.
  const shown = preview.headings.slice(0, 12);
  return (
    <PlainTable
      caption={t('sample')}
      columns={shown.map((heading, at) => ({
        id: `${at}`,
        head: heading,
        cell: ({ row }: { readonly row: readonly string[] }) => row[at] ?? '',
      }))}
      idOf={({ index }) => `${index}`}
      rows={preview.sample.map((row, index) => ({ row, index }))}
    />
  );
};
