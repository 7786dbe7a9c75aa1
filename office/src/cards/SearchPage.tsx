import { searchCards } from '@meguri/core/cards/read.ops.ts';
import type { SearchField as Field } from '@meguri/core/cards/search.ts';
import type { CardPurpose } from '@meguri/core/pack/purposes.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { SegmentedControl } from '@meguri/ui/SegmentedControl.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useCommandOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { PurposeField } from './PurposeField.tsx';

/** Exact search; what was looked for stays in this page and in no address, log or list. */
export const SearchPage = () => {
  const { t } = useTranslation('cards');
  const command = useCommandOf(searchCards, { invalidate: [] });
  return (
    <>
      <title>{t('title')}</title>
      <PageHead
        basis={<PageBasis duties={['cards.purpose']} />}
        meta={t('lead')}
        secondary={
          <>
            <Link href="/cards/looks">{t('questions.title')}</Link>
            <Link href="/cards/emergency">{t('emergency.title')}</Link>
            <Link href="/cards/disaster">{t('disaster.title')}</Link>
          </>
        }
        title={t('title')}
      />
      <SearchForm busy={command.isPending} onSearch={(search) => command.mutate(search)} />
      {command.error && <RefusalNotice error={command.error} />}
      {command.data && <Found found={command.data.found} />}
    </>
  );
};

type Search = { readonly field: Field; readonly value: string; readonly purpose: CardPurpose };

type FormProps = { readonly busy: boolean; readonly onSearch: (search: Search) => void };

const SearchForm = ({ busy, onSearch }: FormProps) => {
  const { t } = useTranslation('cards');
  const [field, setField] = useState<Field>('reading');
  const [value, setValue] = useState('');
  const [purpose, setPurpose] = useState<CardPurpose | null>(null);
  const [asked, setAsked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (purpose !== null && value.trim() !== '') onSearch({ field, value, purpose });
  };
  return (
    <form className="mb-6 max-w-[640px]" onSubmit={submit}>
      <div className="mb-3">
        <SegmentedControl
          label={t('search.field')}
          onChange={setField}
          options={[
            { id: 'reading', label: t('search.reading') },
            { id: 'phone', label: t('search.phone') },
          ]}
          value={field}
        />
      </div>
      <TextField
        autoComplete="off"
        label={t(field === 'reading' ? 'search.value' : 'search.valuePhone')}
        onChange={setValue}
        required
        value={value}
      />
      <PurposeField onChange={setPurpose} value={purpose} />
      {asked && purpose === null && (
        <p className="mb-3 text-refusal" role="alert">
          {t('purpose.missing')}
        </p>
      )}
      <Button busy={busy} icon="search" look="solid" size={48} type="submit">
        {t('search.go')}
      </Button>
    </form>
  );
};

type FoundProps = {
  readonly found: readonly {
    readonly cardId: string;
    readonly premisesId: string;
    readonly beatId: string;
  }[];
};

const Found = ({ found }: FoundProps) => {
  const { t } = useTranslation('cards');
  if (found.length === 0) {
    return (
      <EmptyState icon="search" title={t('search.none')}>
        {t('search.noneBody')}
      </EmptyState>
    );
  }
  return (
    <section aria-live="polite">
      <h2 className="mb-2 text-std-18B-160 text-ink">
        {t('search.found', { count: found.length })}
      </h2>
      <ul className="grid gap-2">
        {found.map(({ cardId, premisesId, beatId }, index) => (
          <li className="rounded-8 border border-line p-3" key={cardId}>
            {`${t('search.hit')} ${index + 1}　`}
            <Link href={`/beats/${beatId}?notMet=false&dueMonth=0&door=${premisesId}`}>
              {t('search.open')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
};
