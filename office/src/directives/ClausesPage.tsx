import { normaliseText } from '@meguri/core/base/text.ts';
import { browseClauses } from '@meguri/core/directives/clauses.ops.ts';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { SearchField } from '@meguri/ui/SearchField.tsx';
import { SegmentedControl } from '@meguri/ui/SegmentedControl.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { useAddressState } from '../platform/address.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { useQueryOf } from '../platform/queries.ts';
import { ClauseList } from './ClauseList.tsx';
import { DirectivesFrame } from './DirectivesFrame.tsx';
import { PackFigures } from './PackFigures.tsx';
import { PackWords } from './PackWords.tsx';
import type { Browsed } from './register.ts';

const views = ['all', 'served', 'reasoned'] as const;
const addressState = z.object({
  pack: z.string().catch(''),
  clause: z.string().catch(''),
  view: z.enum(views).catch('all'),
  text: z.string().catch(''),
});
type State = z.output<typeof addressState>;

/** Every clause of a pack: what it asks, which screen serves it, or why none does. */
export const ClausesPage = () => {
  const [state, change] = useAddressState(addressState);
  const pack = state.pack === '' ? null : state.pack;
  return (
    <DirectivesFrame
      duties={['directives.refer', 'directives.words', 'directives.figures']}
      tab="clauses"
    >
      <Loaded lines={10} query={useQueryOf(browseClauses, { pack }, { keep: true })}>
        {(found) => <Browser change={change} found={found} state={state} />}
      </Loaded>
    </DirectivesFrame>
  );
};

type Props = {
  readonly found: Browsed;
  readonly state: State;
  readonly change: (next: Partial<State>) => void;
};

const shown = ({ clauses }: Browsed, { clause, view, text }: State): Browsed['clauses'] => {
  const wanted = normaliseText(text);
  return clauses.filter(
    ({ id, cite, summary, reason }) =>
      (clause === '' || id === clause || view !== 'all' || wanted !== '') &&
      (view === 'all' || (view === 'reasoned') === (reason !== null)) &&
      normaliseText([id, cite, summary.ja, summary.en].join(' ')).includes(wanted),
  );
};

const Browser = ({ found, state, change }: Props) => {
  const { t } = useTranslation('directives');
  const language = useLanguage();
  const clauses = shown(found, state);
  const one = state.clause !== '' && clauses.length === 1;
  return (
    <>
      <SelectField
        required
        label={t('browse.pack')}
        onChange={(pack) => change({ pack, clause: '' })}
        options={found.packs.map(({ pack, title, prefecture, inUse }) => ({
          id: pack,
          label: `${prefecture[language]}　${title[language]}${inUse ? '' : t('browse.notUsed')}`,
        }))}
        value={found.pack}
        width={560}
      />
      <div className="mb-4 flex flex-wrap items-center gap-4">
        <SegmentedControl
          label={t('browse.view')}
          onChange={(view) => change({ view, clause: '' })}
          options={views.map((id) => ({ id, label: t(`browse.views.${id}`) }))}
          value={state.view}
        />
        <SearchField
          label={t('browse.search')}
          onChange={(text) => change({ text, clause: '' })}
          value={state.text}
        />
      </div>
      <p className="mb-3 text-muted" role="status">
        {t('browse.count', { count: clauses.length, all: found.clauses.length })}
      </p>
      {clauses.length === 0 ? (
        <EmptyState title={t('search.none')}>{t('browse.noneBody')}</EmptyState>
      ) : (
        <ClauseList clauses={clauses} onAll={one ? () => change({ clause: '' }) : undefined} />
      )}
      {state.clause === '' && (
        <div className="max-w-[900px]">
          <PackWords words={found.words} />
          <PackFigures figures={found.figures} />
        </div>
      )}
    </>
  );
};
