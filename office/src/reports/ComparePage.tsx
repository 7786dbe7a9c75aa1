import type { Output } from '@meguri/core/operation.ts';
import { compareReport, getReport } from '@meguri/core/reports/reports.ops.ts';
import { Chip } from '@meguri/ui/Chip.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { useAddressPart, useAddressState } from '../platform/address.ts';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useQueryOf } from '../platform/queries.ts';
import type { ReportProps } from './report.ts';

const number = z.coerce.number().int().min(1).catch(1);
const address = z.object({ left: number, right: number });

type Change = Output<typeof compareReport>['sections'][number]['changes'][number];

/** Two versions of a report, sentence by sentence. */
export const ComparePage = () => {
  const reportId = useAddressPart('reportId');
  return (
    <Loaded lines={8} query={useQueryOf(getReport, { reportId, version: null })}>
      {(report) => <Page report={report} />}
    </Loaded>
  );
};

const Page = ({ report }: ReportProps) => {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const dayText = useDayText();
  const [{ left, right }, change] = useAddressState(address);
  const { id, name, stationName, pack } = report.report;
  const versions = report.versions.map(({ version, on, by }) => ({
    id: String(version),
    label: `${t('one.version', { version })}　${t('one.by', { day: dayText(on, 'short'), name: by })}`,
  }));
  const query = useQueryOf(compareReport, { reportId: id, left, right });
  return (
    <>
      <title>{t('compare.title')}</title>
      <PageHead
        basis={<PageBasis duties={['reports.station']} />}
        crumbs={[
          { label: t('title'), href: `/reports?programme=${pack}` },
          { label: `${stationName}　${name[language]}`, href: `/reports/${id}` },
        ]}
        title={t('compare.title')}
      />
      <div className="flex flex-wrap gap-x-6">
        {(['left', 'right'] as const).map((side) => (
          <SelectField
            key={side}
            label={t(`compare.${side}`)}
            onChange={(version) => change({ [side]: Number(version) })}
            options={versions}
            value={String(side === 'left' ? left : right)}
            width={360}
          />
        ))}
      </div>
      <Loaded lines={6} query={query}>
        {({ sections }) =>
          sections.map(({ title, changes }, at) => (
            <Section key={title.ja} title={`${at + 1}　${title[language]}`}>
              <ol className="grid gap-3">
                {changes.map((one) => (
                  <li key={`${one.kind} ${one.left?.words.ja} ${one.right?.words.ja}`}>
                    <OneChange change={one} />
                  </li>
                ))}
              </ol>
            </Section>
          ))
        }
      </Loaded>
    </>
  );
};

const tones = { same: 'gray', changed: 'yellow', added: 'green', removed: 'red' } as const;

const OneChange = ({ change: { kind, left, right } }: { readonly change: Change }) => {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  return (
    <div className="border-line border-l-4 py-0.5 pl-3.5">
      <Chip tone={tones[kind]}>{t(`compare.${kind}`)}</Chip>
      {left !== null && kind !== 'same' && (
        <p className="text-muted">
          <del>{left.words[language]}</del>
        </p>
      )}
      {right !== null && <p>{right.words[language]}</p>}
    </div>
  );
};
