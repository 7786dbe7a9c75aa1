import { searchKey } from '@meguri/core/base/address.ts';
import { addMonths, firstOfMonth, monthEnd, monthOf, yearOf } from '@meguri/core/base/day.ts';
import { listVisits } from '@meguri/core/visits/visits.ops.ts';
import { IconButton, LinkButton } from '@meguri/ui/Button.tsx';
import { DataTable } from '@meguri/ui/DataTable.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { SearchField } from '@meguri/ui/SearchField.tsx';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { BeatFrame } from '../beats/BeatFrame.tsx';
import { useAddressPart, useAddressState } from '../platform/address.ts';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import type { ListedVisit } from './day-sheet.ts';
import { NightOfBeat } from './NightOfBeat.tsx';
import { VisitPanel } from './VisitPanel.tsx';
import { useWhenText } from './when.ts';

const addressState = z.object({
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
  text: z.string().catch(''),
  visit: z.uuid().optional().catch(undefined),
});

/** The visits of a beat, a month at a time: who was where when, and whether somebody was met. */
export const VisitsPage = () => {
  const { t } = useTranslation('visits');
  const beatId = useAddressPart('beatId');
  const { today } = useSession();
  const [{ month = today.slice(0, 7), text, visit }, change] = useAddressState(addressState);
  const first = `${month}-01`;
  const until = monthEnd(yearOf(first), monthOf(first));
  const query = useQueryOf(listVisits, { beatId, from: first, until }, { keep: true });
  return (
    <BeatFrame
      beatId={beatId}
      primary={
        <LinkButton href={`/beats/${beatId}/visits/new`} icon="add" look="solid">
          {t('recordDay')}
        </LinkButton>
      }
      tab="visits"
    >
      <MonthLine first={first} onMonth={(next) => change({ month: next, visit: undefined })} />
      <Loaded lines={8} query={query}>
        {({ visits }) => (
          <VisitTable
            month={first}
            onOpen={({ id }) => change({ visit: id })}
            onText={(next) => change({ text: next })}
            text={text}
            visits={visits}
          />
        )}
      </Loaded>
      <NightOfBeat beatId={beatId} />
      {visit && <VisitPanel onClose={() => change({ visit: undefined })} visitId={visit} />}
    </BeatFrame>
  );
};

const useMonthText = () => {
  const { i18n } = useTranslation();
  const dayText = useDayText();
  return (first: string) =>
    i18n.language === 'en' ? dayText(first).replace(/^1 /, '') : dayText(first).replace(/1日$/, '');
};

type MonthProps = { readonly first: string; readonly onMonth: (month: string) => void };

const MonthLine = ({ first, onMonth }: MonthProps) => {
  const { t } = useTranslation('visits');
  const { today } = useSession();
  const monthText = useMonthText();
  const latest = firstOfMonth(yearOf(today), monthOf(today));
  const go = (count: number) => onMonth(addMonths(first, count).slice(0, 7));
  return (
    <div className="mb-2 flex items-center gap-2">
      <IconButton icon="previous" label={t('list.previous')} onPress={() => go(-1)} />
      <h2 className="text-std-18B-160 text-ink">{t('list.month', { month: monthText(first) })}</h2>
      {first < latest && <IconButton icon="next" label={t('list.next')} onPress={() => go(1)} />}
    </div>
  );
};

type TableProps = {
  readonly visits: readonly ListedVisit[];
  readonly month: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onOpen: (visit: ListedVisit) => void;
};

const VisitTable = ({ visits, month, text, onText, onOpen }: TableProps) => {
  const { t } = useTranslation('visits');
  const whenText = useWhenText();
  const key = searchKey(text);
  const rows = visits.filter(({ address }) => searchKey(address).includes(key));
  return (
    <DataTable
      columns={[
        { id: 'at', head: t('list.at'), cell: ({ at }) => whenText(at), width: 160 },
        { id: 'address', head: t('list.address'), cell: ({ address }) => address },
        { id: 'result', head: t('list.result'), cell: ({ result }) => t(`results.${result}`) },
        { id: 'by', head: t('list.by'), cell: ({ by }) => by },
      ]}
      countText={t('list.count', { count: rows.length })}
      empty={<NoVisits month={month} text={text} />}
      idOf={({ id }) => id}
      label={t('list.title')}
      onOpen={onOpen}
      rows={rows}
      tools={<SearchField label={t('entry.search')} onChange={onText} value={text} />}
    />
  );
};

const NoVisits = ({ month, text }: Pick<TableProps, 'month' | 'text'>) => {
  const { t } = useTranslation('visits');
  const monthText = useMonthText();
  return text === '' ? (
    <EmptyState icon="door" title={t('list.empty', { month: monthText(month) })}>
      {t('list.emptyBody')}
    </EmptyState>
  ) : (
    <EmptyState icon="search" title={t('list.noneFound', { text })}>
      {t('entry.noneBody')}
    </EmptyState>
  );
};
