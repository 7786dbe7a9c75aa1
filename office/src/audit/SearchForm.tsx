import { keysOf } from '@meguri/core/base/keys.ts';
import { purposes } from '@meguri/core/pack/purposes.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../platform/DayInput.tsx';
import { useLanguage } from '../platform/language.ts';
import { useSession } from '../platform/session.ts';
import { isSubject, periodOf, type SearchState } from './search-state.ts';
import { areas } from './use-audit-words.ts';

type Props = {
  readonly state: SearchState;
  readonly onSearch: (state: Partial<SearchState>) => void;
};

type Draft = Pick<
  SearchState,
  'person' | 'post' | 'area' | 'purpose' | 'subject' | 'from' | 'until'
>;

type PartProps = {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
};

/** Day, person and part of the product at first; the rest on demand. */
export const SearchForm = ({ state, onSearch }: Props) => {
  const { t } = useTranslation('audit');
  const { today } = useSession();
  const [draft, setDraft] = useState<Draft>({ ...state, ...periodOf(state, today) });
  const [more, setMore] = useState(
    state.post !== '' || state.purpose !== 'any' || state.subject !== '',
  );
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  return (
    <form
      aria-label={t('search.label')}
      className="mb-3 border-b border-line"
      onSubmit={(event) => {
        event.preventDefault();
        if (isSubject(draft.subject)) onSearch({ ...draft, at: '', id: '' });
      }}
    >
      <div className="flex flex-wrap items-start gap-x-4">
        <Days change={change} draft={draft} />
        <PersonAndArea change={change} draft={draft} />
        {more && <MoreFields change={change} draft={draft} />}
        <div className="mt-8 mb-4 flex gap-2.5">
          <Button icon="search" look="solid" size={48} type="submit">
            {t('search.find')}
          </Button>
          <Button icon="filter" onPress={() => setMore(!more)} size={48}>
            {t(more ? 'search.fewer' : 'search.more')}
          </Button>
        </div>
      </div>
    </form>
  );
};

const Days = ({ draft, change }: PartProps) => {
  const { t } = useTranslation('audit');
  return (
    <>
      <DayInput
        day={draft.from}
        label={t('search.from')}
        onDay={(day) => day !== null && change({ from: day })}
        width={190}
      />
      <DayInput
        day={draft.until}
        label={t('search.until')}
        onDay={(day) => day !== null && change({ until: day })}
        width={190}
      />
    </>
  );
};

const PersonAndArea = ({ draft, change }: PartProps) => {
  const { t } = useTranslation('audit');
  return (
    <>
      <TextField
        label={t('search.person')}
        onChange={(person) => change({ person })}
        value={draft.person}
        width={200}
      />
      <SelectField
        label={t('search.what')}
        onChange={(area) => change({ area })}
        options={areas.map((id) => ({ id, label: t(`area.${id}`) }))}
        value={draft.area}
        width={220}
      />
    </>
  );
};

const MoreFields = ({ draft, change }: PartProps) => {
  const { t } = useTranslation('audit');
  const language = useLanguage();
  const options = keysOf(purposes).map((id) => ({ id, label: purposes[id][language] }));
  return (
    <>
      <TextField
        label={t('search.post')}
        onChange={(post) => change({ post })}
        value={draft.post}
        width={200}
      />
      <SelectField
        label={t('search.purpose')}
        onChange={(purpose) => change({ purpose })}
        options={[{ id: 'any' as const, label: t('search.any') }, ...options]}
        value={draft.purpose}
        width={300}
      />
      <TextField
        error={isSubject(draft.subject) ? undefined : t('search.badSubject')}
        hint={t('search.subjectHint')}
        label={t('search.subject')}
        onChange={(subject) => change({ subject: subject.trim() })}
        value={draft.subject}
        width={380}
      />
    </>
  );
};
