import { dayInJapan } from '@meguri/core/base/day.ts';
import { formatYear } from '@meguri/core/base/era.ts';
import type { Output } from '@meguri/core/operation.ts';
import { fetchFiled, listFiled } from '@meguri/core/sheets/papers.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../platform/call.ts';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { useQueryOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { saveFile } from '../platform/save-file.ts';
import { useSession } from '../platform/session.ts';

type Filed = Output<typeof listFiled>['filed'][number];

/** What a station, or one box of it, has filed (MG-6.4a); headquarters has no paper of its own. */
export const FiledSheets = ({ boxId }: { readonly boxId: string | null }) => {
  const { stationId } = useSession();
  return stationId === null ? null : <OfStation boxId={boxId} stationId={stationId} />;
};

type Props = { readonly boxId: string | null; readonly stationId: string };

const OfStation = ({ boxId, stationId }: Props) => {
  const { t } = useTranslation('sheets');
  const query = useQueryOf(listFiled, { stationId });
  return (
    <div className="mt-6">
      <Section title={t('file.list')}>
        <Loaded query={query}>
          {({ filed }) => {
            const rows = filed.filter((one) => boxId === null || one.boxId === boxId);
            return rows.length === 0 ? (
              <EmptyState icon="sheet" title={t('file.empty')}>
                {t('file.emptyBody')}
              </EmptyState>
            ) : (
              <FiledTable rows={rows} />
            );
          }}
        </Loaded>
      </Section>
    </div>
  );
};

const FiledTable = ({ rows }: { readonly rows: readonly Filed[] }) => {
  const { t } = useTranslation('sheets');
  const language = useLanguage();
  const dayText = useDayText();
  const [error, setError] = useState<Error | null>(null);
  const open = (filedId: string) => {
    setError(null);
    call(fetchFiled, { filedId }).then(saveFile, setError);
  };
  return (
    <>
      {error && <RefusalNotice error={error} />}
      <PlainTable
        caption={t('file.list')}
        columns={[
          { id: 'year', head: t('year'), cell: ({ year }) => formatYear(year, language) },
          { id: 'box', head: t('file.box'), cell: ({ boxName }) => boxName },
          { id: 'by', head: t('file.by'), cell: ({ by }) => by },
          {
            id: 'at',
            head: t('file.at'),
            cell: ({ at }) => dayText(dayInJapan(new Date(at)), 'short'),
          },
          {
            id: 'check',
            head: t('file.check'),
            cell: ({ checksum }) => <span className="figure">{checksum.slice(0, 16)}</span>,
          },
          {
            id: 'keep',
            head: t('file.keep'),
            cell: ({ keepUntil }) =>
              keepUntil === null
                ? t('file.forever')
                : t('file.until', { day: dayText(keepUntil, 'short') }),
          },
          {
            id: 'open',
            head: t('file.fetch'),
            cell: ({ id, boxName, year }) => (
              <Button
                icon="download"
                label={`PDF ${boxName} ${formatYear(year, language)}`}
                onPress={() => open(id)}
                size={28}
              >
                PDF
              </Button>
            ),
          },
        ]}
        idOf={({ id }) => id}
        rows={rows}
      />
    </>
  );
};
