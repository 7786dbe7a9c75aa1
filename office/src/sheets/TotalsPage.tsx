import { getTotals } from '@meguri/core/sheets/sheets.ops.ts';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { useTranslation } from 'react-i18next';
import { useAddressPart } from '../platform/address.ts';
import { useDayText, useListText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { FiledSheets } from './FiledSheets.tsx';
import { FileYear } from './FileYear.tsx';
import { PrintMenu } from './PrintMenu.tsx';
import type { Totals } from './sheet.ts';
import { TotalWork } from './TotalWork.tsx';
import { useSheetAddress } from './use-sheet-address.ts';
import { YearChoice } from './YearChoice.tsx';

export type TotalScope = 'box' | 'station' | 'prefecture';

export const StationSheetPage = () => (
  <TotalsPage scope="station" unitId={useAddressPart('stationId')} />
);

export const BoxSheetPage = () => <TotalsPage scope="box" unitId={useAddressPart('boxId')} />;

export const PrefectureSheetPage = () => <TotalsPage scope="prefecture" unitId={null} />;

type Props = { readonly scope: TotalScope; readonly unitId: string | null };

/** The form of several beats; a figure opens the parts it adds up. */
const TotalsPage = ({ scope, unitId }: Props) => {
  const { t } = useTranslation('sheets');
  const address = useSheetAddress();
  const { year, change } = address;
  const query = useQueryOf(getTotals, { scope, unitId, year });
  const language = useLanguage();
  const { prefecture } = useSession();
  const unit = query.data?.name ?? '';
  const name = scope === 'prefecture' ? prefecture.name[language] : unit;
  const title = name === '' ? t('title') : t('totals.title', { name });
  return (
    <>
      <title>{title}</title>
      <PageHead
        basis={<PageBasis duties={['sheets.totals', 'sheets.compute']} />}
        meta={query.data && <Meta totals={query.data} />}
        secondary={
          <>
            <YearChoice onChange={(chosen) => change({ year: chosen, row: '' })} year={year} />
            <Papers name={name} scope={scope} unitId={unitId} year={year} />
          </>
        }
        title={title}
      />
      <Loaded lines={14} query={query}>
        {(totals) =>
          totals.parts.length === 0 ? (
            <EmptyState icon="sheet" title={t('totals.none', { year })}>
              {t('totals.noneBody')}
            </EmptyState>
          ) : (
            <TotalWork address={address} key={year} totals={totals} />
          )
        }
      </Loaded>
      <FiledSheets boxId={scope === 'box' ? unitId : null} />
    </>
  );
};

const Meta = ({ totals }: { readonly totals: Totals }) => {
  const { t } = useTranslation('sheets');
  const dayText = useDayText();
  const listText = useListText();
  const months = listText(totals.closed.map((month) => t('month', { month })));
  const closed =
    totals.closed.length === 0 ? t('totals.noneClosed') : t('totals.closed', { months });
  return `${t('asOf', { day: dayText(totals.asOf) })}　${closed}`;
};

type PapersProps = Props & { readonly name: string; readonly year: number };

/** Paper is the station's own; headquarters reads figures. */
const Papers = ({ scope, unitId, name, year }: PapersProps) => {
  const { stationId } = useSession();
  if (unitId === null || scope === 'prefecture' || stationId === null) return null;
  return (
    <>
      <PrintMenu id={unitId} name={name} of={scope} year={year} />
      {scope === 'box' && <FileYear boxId={unitId} name={name} year={year} />}
    </>
  );
};
