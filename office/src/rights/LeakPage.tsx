import { getLeak, printDraft } from '@meguri/core/rights/leaks.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { FactList } from '@meguri/ui/FactList.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { useAddressPart } from '../platform/address.ts';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useCommandOf, useQueryOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { saveFile } from '../platform/save-file.ts';
import type { Leak } from './case.ts';
import { LeakStepForm } from './LeakStepForm.tsx';

type Props = { readonly leak: Leak };

/** One case: what is known, what comes next and until when, and the drafts of reports and notices. */
export const LeakPage = () => {
  const leakId = useAddressPart('leakId');
  return (
    <Loaded lines={8} query={useQueryOf(getLeak, { leakId })}>
      {(leak) => <Page leak={leak} />}
    </Loaded>
  );
};

const Page = ({ leak }: Props) => {
  const { t } = useTranslation('rights');
  const dayText = useDayText();
  const title = t(`thing.${leak.thing}`);
  const drill = leak.drill ? `　${t('leaks.drill')}` : '';
  return (
    <>
      <title>{title}</title>
      <PageHead
        basis={<PageBasis duties={['rights.leak', 'rights.personal-data']} />}
        crumbs={[{ label: t('leaks.title'), href: '/rights/leaks' }]}
        meta={`${leak.stationName}　${t('leaks.found')} ${dayText(leak.foundOn)}${drill}`}
        title={title}
      />
      <div className="mb-5">
        <Notice
          kind={leak.reportable === 'no' ? 'info' : 'attention'}
          title={t(`leaks.reportable.${leak.reportable}`)}
        >
          {t('leaks.reportableNote', leak.threshold)}
        </Notice>
      </div>
      <div className="grid gap-x-10 min-[1200px]:grid-cols-[minmax(0,1fr)_400px]">
        <div className="min-w-0">
          {leak.may.handle && !leak.closed && <LeakStepForm key={leak.left[0]} leak={leak} />}
          <Drafts leak={leak} />
        </div>
        <div className="min-w-0">
          <Extent leak={leak} />
          <Steps leak={leak} />
        </div>
      </div>
    </>
  );
};

const Extent = ({ leak }: Props) => {
  const { t } = useTranslation('rights');
  const dayText = useDayText();
  const { extent, kinds, firstBy, finalBy } = leak;
  const yesNo = (value: boolean | null) =>
    t(value === null ? 'leaks.unknown' : value ? 'leaks.yes' : 'leaks.no');
  return (
    <Section title={t('leaks.known')}>
      <FactList
        facts={[
          { term: t('leaks.firstBy'), value: dayText(firstBy) },
          { term: t('leaks.finalBy'), value: dayText(finalBy) },
          { term: t('leaks.persons'), value: extent.persons ?? t('leaks.unknown') },
          { term: t('leaks.sensitive'), value: yesNo(extent.sensitive) },
          { term: t('leaks.wrongful'), value: yesNo(extent.wrongful) },
          {
            term: t('leaks.kinds'),
            value: kinds.map((kind) => t(`leaked.${kind}`)).join('　') || '—',
          },
        ]}
      />
    </Section>
  );
};

const Steps = ({ leak: { steps } }: Props) => {
  const { t } = useTranslation('rights');
  const dayText = useDayText();
  if (steps.length === 0) return null;
  return (
    <Section title={t('leaks.steps')}>
      <PlainTable
        caption={t('leaks.steps')}
        columns={[
          {
            id: 'step',
            head: t('one.step'),
            cell: (row) => (
              <>
                <span className="block">{t(`leakStep.${row.step}`)}</span>
                {row.note !== '' && <span className="block text-muted">{row.note}</span>}
              </>
            ),
          },
          { id: 'on', head: t('one.day'), cell: (row) => dayText(row.on, 'dense'), width: 90 },
          { id: 'by', head: t('one.by'), cell: (row) => row.by },
        ]}
        idOf={(row) => `${steps.indexOf(row)}`}
        rows={steps}
      />
    </Section>
  );
};

const Drafts = ({ leak }: Props) => {
  const { t } = useTranslation('rights');
  const command = useCommandOf(printDraft, { invalidate: [], onDone: saveFile });
  return (
    <Section note={t('leaks.draftsNote')} title={t('leaks.drafts')}>
      {command.error && <RefusalNotice error={command.error} />}
      {leak.drafts.map(({ kind, title, lines }) => (
        <details className="mb-3 border border-line px-4 py-2.5" key={kind}>
          <summary className="cursor-pointer font-bold text-ink">{title}</summary>
          <div className="mt-2 mb-3">
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
          <Button
            busy={command.isPending}
            icon="print"
            onPress={() => command.mutate({ leakId: leak.leakId, kind })}
          >
            {t('leaks.print')}
          </Button>
        </details>
      ))}
    </Section>
  );
};
