import { Chip } from '@meguri/ui/Chip.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { useTranslation } from 'react-i18next';
import type { RecutSeen } from './recut-forms.ts';

type SeenBeat = RecutSeen['beats'][number];
type Load = NonNullable<SeenBeat['after']['load']>;

const measures = [
  'households',
  'establishments',
  'priority',
  'general',
  'visitsPerYear',
] as const satisfies readonly (keyof Load)[];

const round = (count: number | undefined): string =>
  count === undefined ? '—' : String(Math.round(count));

const loads = ({ before, after }: SeenBeat, measure: keyof Load) =>
  [round(before?.load[measure]), round(after.load?.[measure])] as const;

/** Premises by kind and tier and the visits they ask for, before and after. */
export const RecutLoads = ({ beats }: { readonly beats: readonly SeenBeat[] }) => {
  const { t } = useTranslation('sheets');
  return (
    <div className="mb-5">
      <PlainTable
        caption={t('recut.load')}
        changed={(beat, id) =>
          measures.some((measure) => {
            const [before, after] = loads(beat, measure);
            return measure === id && before !== after;
          })
        }
        columns={[
          {
            id: 'beat',
            head: t('recut.beat'),
            cell: ({ name, boxName, is }) => (
              <>
                {`${boxName} ${name}`} {is !== 'stays' && <Chip>{t(`recut.is.${is}`)}</Chip>}
              </>
            ),
          },
          ...measures.map((measure) => ({
            id: measure,
            head: t(`recut.measures.${measure}`),
            align: 'end' as const,
            cell: (beat: SeenBeat) => {
              const [before, after] = loads(beat, measure);
              return <Change after={after} before={before} />;
            },
          })),
        ]}
        idOf={({ beatId }) => beatId}
        rows={beats}
      />
    </div>
  );
};

/** 41 → 38; one figure where nothing changes. */
export const Change = ({ before, after }: { readonly before: string; readonly after: string }) => {
  const { t } = useTranslation('sheets');
  if (before === after) return after;
  return (
    <>
      <span className="sr-only">{t('recut.changes', { before, after })}</span>
      <span aria-hidden="true" className="whitespace-nowrap">
        {before} → <b className="text-ink">{after}</b>
      </span>
    </>
  );
};
