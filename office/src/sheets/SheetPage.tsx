import { getSheet } from '@meguri/core/sheets/sheets.ops.ts';
import { Notice } from '@meguri/ui/Notice.tsx';
import { useTranslation } from 'react-i18next';
import { BeatFrame } from '../beats/BeatFrame.tsx';
import { useAddressPart } from '../platform/address.ts';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { Amendments } from './Amendments.tsx';
import { CloseMonth } from './CloseMonth.tsx';
import { Fulfilment } from './Fulfilment.tsx';
import { Legend } from './Legend.tsx';
import { PrintMenu } from './PrintMenu.tsx';
import { SheetWork } from './SheetWork.tsx';
import type { Sheet } from './sheet.ts';
import { type SheetAddress, useSheetAddress } from './use-sheet-address.ts';
import { YearChoice } from './YearChoice.tsx';

/** The prescribed form of a beat and year (MG-F1–R33); every cell explains itself. */
export const SheetPage = () => {
  const { t } = useTranslation('sheets');
  const beatId = useAddressPart('beatId');
  const address = useSheetAddress();
  const { year, change } = address;
  const query = useQueryOf(getSheet, { beatId, year });
  return (
    <BeatFrame
      beatId={beatId}
      primary={query.data && <CloseMonth beatId={beatId} sheet={query.data} />}
      secondary={
        <>
          <YearChoice onChange={(chosen) => change({ year: chosen, row: '' })} year={year} />
          <PrintMenu id={beatId} name={t('title')} of="beat" year={year} />
        </>
      }
      tab="sheet"
    >
      <Loaded lines={14} query={query}>
        {(sheet) => <OneSheet address={address} beatId={beatId} sheet={sheet} />}
      </Loaded>
    </BeatFrame>
  );
};

type Props = {
  readonly beatId: string;
  readonly sheet: Sheet;
  readonly address: SheetAddress;
};

const OneSheet = ({ beatId, sheet, address }: Props) => {
  const { t } = useTranslation('sheets');
  const dayText = useDayText();
  return (
    <>
      {sheet.filedId !== null && (
        <Notice kind="info" title={t('file.filed')}>
          {t('file.filedBody')}
        </Notice>
      )}
      <Amendments beatId={beatId} sheet={sheet} />
      <p className="mb-1 text-muted">{t('asOf', { day: dayText(sheet.asOf) })}</p>
      <SheetWork address={address} beatId={beatId} key={sheet.year} sheet={sheet} />
      <Fulfilment fulfilment={sheet.fulfilment} />
      <Legend />
    </>
  );
};
