import { printReport } from '@meguri/core/reports/reports.ops.ts';
import { Button, LinkButton } from '@meguri/ui/Button.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useCommandOf } from '../platform/queries.ts';
import { saveFile } from '../platform/save-file.ts';
import { NextStep } from './NextStep.tsx';
import { StateChip } from './ReportsPage.tsx';
import { type ReportProps, usePeriodText } from './report.ts';
import type { AskingState } from './use-asking.ts';
import type { Writing } from './use-writing.ts';

type Props = ReportProps & { readonly writing: Writing; readonly asking: AskingState };

export const ReportHead = ({ report, writing, asking }: Props) => {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const periodText = usePeriodText();
  const { report: row, version } = report;
  const name = row.name[language];
  return (
    <>
      <title>{`${name}　${row.stationName}`}</title>
      <PageHead
        basis={<PageBasis duties={['reports.station']} />}
        crumbs={[
          { label: t('title'), href: `/reports?programme=${row.pack}` },
          { label: row.stationName },
        ]}
        meta={
          <span className="flex flex-wrap items-center gap-2.5">
            {periodText(row)}
            <StateChip {...row} />
            <span>{t('one.version', { version })}</span>
          </span>
        }
        primary={<NextStep asking={asking} report={report} writing={writing} />}
        secondary={<Papers report={report} />}
        title={name}
      />
    </>
  );
};

const Papers = ({ report }: ReportProps) => {
  const { t } = useTranslation('reports');
  const command = useCommandOf(printReport, { invalidate: [], onDone: saveFile });
  const { report: row, version, versions } = report;
  const before = versions.findLast((one) => one.version < version);
  return (
    <>
      {before !== undefined && (
        <LinkButton
          href={`/reports/${row.id}/compare?left=${before.version}&right=${version}`}
          size={48}
        >
          {t('one.compare')}
        </LinkButton>
      )}
      <Button
        busy={command.isPending}
        icon="download"
        onPress={() => command.mutate({ reportId: row.id, version })}
        size={48}
      >
        {t('one.pdf')}
      </Button>
    </>
  );
};
