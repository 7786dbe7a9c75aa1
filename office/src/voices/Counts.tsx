import type { Output } from '@meguri/core/operation.ts';
import { voiceSubjects } from '@meguri/core/voices/voice.ts';
import { countVoices } from '@meguri/core/voices/voices.ops.ts';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { useQueryOf } from '../platform/queries.ts';

type Half = Output<typeof countVoices>['halves'][number];

/** The last two half-years by subject; nothing below ten, nothing to subtract from (R16). */
export const Counts = () => (
  <Loaded lines={3} query={useQueryOf(countVoices, {})}>
    {({ halves }) => (halves.length === 0 ? null : <Table halves={halves.slice(0, 2)} />)}
  </Loaded>
);

const Table = ({ halves }: { readonly halves: readonly Half[] }) => {
  const { t } = useTranslation('voices');
  const language = useLanguage();
  const shown = (count: number | null | undefined) => count ?? t('few');
  const rows = [
    ...(halves[0]?.subjects ?? []).map(({ subject }) => ({
      id: subject as string,
      label: voiceSubjects[subject][language],
      of: (half: Half) => half.subjects.find((one) => one.subject === subject)?.count,
    })),
    { id: 'visits-heard', label: t('onVisits'), of: (half: Half) => half.onVisits },
  ].filter((row) => halves.some((half) => typeof row.of(half) === 'number'));
  if (rows.length === 0) {
    return (
      <Section title={t('counts')}>
        <p className="text-muted">{t('allFew')}</p>
      </Section>
    );
  }
  return (
    <Section note={t('countsNote')} title={t('counts')}>
      <PlainTable
        caption={t('counts')}
        columns={[
          { id: 'subject', head: t('subject'), cell: (row) => row.label },
          ...halves.map((half) => ({
            id: `${half.year}-${half.half}`,
            head: t('half', { year: half.year, half: t(`halves.${half.half}`) }),
            cell: (row: (typeof rows)[number]) => shown(row.of(half)),
          })),
        ]}
        idOf={({ id }) => id}
        rows={rows}
      />
      <p className="mt-2 text-muted">{t('onVisitsNote')}</p>
    </Section>
  );
};
