import { Chip } from '@meguri/ui/Chip.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { useTranslation } from 'react-i18next';
import type { Previewed } from './recut-draft.ts';

type PreviewedBeat = Previewed['beats'][number];
type Measure = keyof NonNullable<PreviewedBeat['after']>;

const measures = [
  'households',
  'establishments',
  'priority',
  'general',
  'visitsPerYear',
] as const satisfies readonly Measure[];

const round = (count: number | undefined): string =>
  count === undefined ? '—' : String(Math.round(count));

/** Premises by kind and tier and the visits they ask for, before and after. */
export const LoadPreview = ({ beats }: { readonly beats: readonly PreviewedBeat[] }) => {
  const { t } = useTranslation('beats');
  return (
    <div className="mb-5">
      <PlainTable
        caption={t('recut.load')}
        changed={(beat, id) =>
          measures.some(
            (measure) =>
              measure === id && round(beat.before?.[measure]) !== round(beat.after?.[measure]),
          )
        }
        columns={[
          {
            id: 'beat',
            head: t('beat'),
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
            cell: ({ before, after }: PreviewedBeat) => (
              <Change after={round(after?.[measure])} before={round(before?.[measure])} />
            ),
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
  const { t } = useTranslation('beats');
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
