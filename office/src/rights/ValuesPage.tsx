import type { Output } from '@meguri/core/operation.ts';
import type { StatutoryCode } from '@meguri/core/pack/rights-file.ts';
import { statutoryValues } from '@meguri/core/rights/retention.ops.ts';
import { Chip } from '@meguri/ui/Chip.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { useQueryOf } from '../platform/queries.ts';
import { RightsFrame } from './RightsFrame.tsx';

type Found = Output<typeof statutoryValues>;

/** Each value of the law with its source and who checked it; unchecked ones are pointed out. */
export const ValuesPage = () => {
  const { t } = useTranslation('rights');
  return (
    <RightsFrame duty="rights.personal-data" tab="values" title={t('values.title')}>
      <Loaded lines={8} query={useQueryOf(statutoryValues, {})}>
        {(found) => (
          <>
            {found.unchecked > 0 && (
              <div className="mb-5">
                <Notice kind="attention" title={t('values.unchecked', { count: found.unchecked })}>
                  {t('values.uncheckedBody')}
                </Notice>
              </div>
            )}
            <Values found={found} />
          </>
        )}
      </Loaded>
    </RightsFrame>
  );
};

type Row = {
  readonly id: string;
  readonly name: string;
  readonly value: string;
} & Pick<Found['values'][number], 'law' | 'checkedBy' | 'checkedOn'>;

const useRows = ({ values, retention }: Found): readonly Row[] => {
  const { t } = useTranslation('rights');
  const nameOf = (code: StatutoryCode) => t(`values.codes.${code}`);
  return [
    ...values.map((row) => ({
      ...row,
      id: row.code,
      name: nameOf(row.code),
      value: String(row.value),
    })),
    ...retention.map((row) => ({
      ...row,
      id: row.record,
      name: `${t('retention.months')}　${t(`retention.records.${row.record}`)}`,
      value:
        row.months === null ? t('retention.none') : t('retention.monthsOf', { months: row.months }),
    })),
  ];
};

const Values = ({ found }: { readonly found: Found }) => {
  const { t } = useTranslation('rights');
  const language = useLanguage();
  const rows = useRows(found);
  return (
    <PlainTable
      caption={t('values.table')}
      columns={[
        { id: 'name', head: t('values.name'), cell: (row) => row.name },
        { id: 'value', head: t('values.value'), cell: (row) => row.value, align: 'end' },
        { id: 'law', head: t('values.law'), cell: (row) => row.law[language] },
        { id: 'checked', head: t('values.checked'), cell: (row) => <Checked row={row} /> },
      ]}
      idOf={(row) => row.id}
      rows={rows}
    />
  );
};

const Checked = ({ row: { checkedBy, checkedOn } }: { readonly row: Row }) => {
  const { t } = useTranslation('rights');
  const dayText = useDayText();
  if (checkedBy === null || checkedOn === null) {
    return <Chip tone="yellow">{t('values.notChecked')}</Chip>;
  }
  return `${checkedBy}　${dayText(checkedOn, 'short')}`;
};
