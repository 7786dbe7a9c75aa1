import { getReport } from '@meguri/core/reports/reports.ops.ts';
import { LinkButton } from '@meguri/ui/Button.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { useAddressPart, useAddressState } from '../platform/address.ts';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { ReportHead } from './ReportHead.tsx';
import { ReportSections } from './ReportSections.tsx';
import { ReportSide } from './ReportSide.tsx';
import { ReportSteps } from './ReportSteps.tsx';
import type { ReportProps } from './report.ts';
import { useAsking } from './use-asking.ts';
import { useWriting } from './use-writing.ts';

const address = z.object({ version: z.coerce.number().int().min(0).catch(0) });

/** One report: writing it is checking sentences, not collecting numbers. */
export const ReportPage = () => {
  const reportId = useAddressPart('reportId');
  const [{ version }] = useAddressState(address);
  const query = useQueryOf(getReport, { reportId, version: version === 0 ? null : version });
  return (
    <Loaded lines={10} query={query}>
      {(report) => <Page key={`${report.revision} ${report.version}`} report={report} />}
    </Loaded>
  );
};

const Page = ({ report }: ReportProps) => {
  const writing = useWriting(report);
  const asking = useAsking();
  return (
    <>
      <ReportHead asking={asking} report={report} writing={writing} />
      <ReportSteps report={report} />
      <div className="mb-4 grid gap-3 empty:hidden">
        <Notices report={report} />
      </div>
      <div className="grid gap-x-10 min-[1100px]:grid-cols-[minmax(0,1fr)_380px]">
        <ReportSections asking={asking} report={report} writing={writing} />
        <ReportSide report={report} writing={writing} />
      </div>
    </>
  );
};

const Notices = ({ report }: ReportProps) => {
  const { t } = useTranslation('reports');
  const dayText = useDayText();
  const { steps, dueOn, version, versions } = report;
  const last = steps.at(-1);
  const isOld = versions.at(-1)?.version !== version;
  const waits = last === undefined || last.step === 'sent-back';
  return (
    <>
      {isOld && (
        <Notice
          action={<LinkButton href={`/reports/${report.report.id}`}>{t('one.toNew')}</LinkButton>}
          kind="attention"
          title={t('one.old')}
        >
          {t('one.oldBody')}
        </Notice>
      )}
      {last?.step === 'sent-back' && (
        <Notice kind="attention" title={t('one.sentBackBy')}>
          {last.note}
        </Notice>
      )}
      {dueOn !== null && waits && (
        <Notice kind="info" title={t('one.due', { day: dayText(dueOn) })} />
      )}
    </>
  );
};
