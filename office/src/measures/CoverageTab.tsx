import { firstOfMonth, monthEnd } from '@meguri/core/base/day.ts';
import { smallestCount } from '@meguri/core/base/small-counts.ts';
import { measuresCoverage } from '@meguri/core/measures/measures.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { communityKinds } from '@meguri/core/pack/catalogue.ts';

import { LinkButton } from '@meguri/ui/Button.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import type { Programme } from '../directives/programme.tsx';
import { useAddressState } from '../platform/address.ts';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { pillarsOf } from './measure.ts';
import { fiscalYearOf } from './period.ts';

const search = z.object({
  kind: z.enum(['', ...communityKinds]).catch(''),
  stage: z.string().max(60).catch(''),
});

type Row = Output<typeof measuresCoverage>['rows'][number];
type Props = { readonly programme: Programme };

/** Where something was done and where not yet: the order of the organisation, and no sums. */
export const CoverageTab = ({ programme }: Props) => {
  const { t } = useTranslation('measures');
  const dayText = useDayText();
  const { today } = useSession();
  const [{ kind, stage }, change] = useAddressState(search);
  const year = fiscalYearOf(today);
  const period = { from: firstOfMonth(year, 4), until: monthEnd(year + 1, 3) };
  const stages = (programme.lifeStages?.stages ?? []).map(({ id }) => id);
  const query = useQueryOf(
    measuresCoverage,
    {
      pack: programme.pack,
      ...period,
      communityKind: kind === '' ? null : kind,
      lifeStage: stages.includes(stage) ? stage : null,
    },
    { keep: true },
  );
  return (
    <>
      <p className="mb-4 max-w-[720px]">
        {t('coverage.lead', { from: dayText(period.from), until: dayText(period.until) })}
      </p>
      <Filters change={change} kind={kind} programme={programme} stage={stage} />
      <Loaded lines={8} query={query}>
        {({ rows }) => <Matrix kind={kind} programme={programme} rows={rows} stage={stage} />}
      </Loaded>
    </>
  );
};

type Chosen = z.output<typeof search>;
type FilterProps = Props & Chosen & { readonly change: (next: Partial<Chosen>) => void };

const Filters = ({ programme, kind, stage, change }: FilterProps) => {
  const { t } = useTranslation('measures');
  const language = useLanguage();
  const { lifeStages } = programme;
  return (
    <div className="flex flex-wrap items-end gap-x-6">
      <SelectField
        filter
        label={t('coverage.kind')}
        onChange={(next) => change({ kind: next })}
        options={[
          { id: '', label: t('coverage.everyKind') },
          ...programme.communityKinds.map((one) => ({ id: one.kind, label: one.title[language] })),
        ]}
        value={kind}
      />
      {lifeStages === null ? (
        <p className="mb-4 text-muted">{t('coverage.noStages')}</p>
      ) : (
        <SelectField
          filter
          label={t('coverage.stage')}
          onChange={(next) => change({ stage: next })}
          options={[
            { id: '', label: t('coverage.everyStage') },
            ...lifeStages.stages.map(({ id, title }) => ({ id, label: title[language] })),
          ]}
          value={stage}
        />
      )}
    </div>
  );
};

type MatrixProps = Props & Chosen & { readonly rows: readonly Row[] };

const Matrix = ({ programme, rows, kind, stage }: MatrixProps) => {
  const { t } = useTranslation('measures');
  const language = useLanguage();
  const more = `${kind === '' ? '' : `&kind=${kind}`}${stage === '' ? '' : `&stage=${stage}`}`;
  const nameOf = ({ station }: Row) => station?.name ?? t('headquarters');
  return (
    <PlainTable
      caption={t('coverage.caption')}
      columns={[
        { id: 'unit', head: t('coverage.unit'), width: 200, cell: nameOf },
        ...pillarsOf(programme).map(({ subject, title }) => ({
          id: subject,
          head: title[language],
          cell: (row: Row) => (
            <Cell
              cell={row.cells.find((one) => one.subject === subject)}
              href={`/measures/new?programme=${programme.pack}&subject=${subject}${more}`}
              label={t('coverage.notYetFor', { place: nameOf(row), pillar: title[language] })}
              mayPlan={row.mayPlan}
            />
          ),
        })),
      ]}
      idOf={({ station }) => station?.id ?? 'headquarters'}
      keepHeads
      rows={rows}
    />
  );
};

type CellProps = {
  readonly cell: Row['cells'][number] | undefined;
  readonly href: string;
  readonly label: string;
  readonly mayPlan: boolean;
};

/** Whether something was done and is to come: bars or numbers side by side would rank the stations. */
const Cell = ({ cell, href, label, mayPlan }: CellProps) => {
  const { t } = useTranslation('measures');
  const { held = 0, planned = 0 } = cell ?? {};
  if (held === 0 && planned === 0 && mayPlan) {
    return (
      <LinkButton href={href} label={label} size={28}>
        {t('coverage.notYet')}
      </LinkButton>
    );
  }
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      {held === 0 ? (
        <span className="text-muted">{t('coverage.notYet')}</span>
      ) : (
        <span>{t(held < smallestCount ? 'coverage.held' : 'coverage.heldOften')}</span>
      )}
      {planned > 0 && <span className="text-muted">{t('coverage.planned')}</span>}
    </span>
  );
};
