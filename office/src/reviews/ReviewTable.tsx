import { Chip, type ChipTone } from '@meguri/ui/Chip.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { useTranslation } from 'react-i18next';
import { useRankLabel } from '../organisation/labels.ts';
import { useDayText } from '../platform/format.ts';
import { reviewPath, type YearMonth } from './months.ts';
import type { ReviewLine, Stage } from './review.ts';

const tones: Record<Stage, ChipTone> = {
  'to-come': 'gray',
  'month-open': 'gray',
  open: 'blue',
  reviewed: 'gray',
  answered: 'green',
};

type Props = {
  readonly caption: string;
  readonly beats: readonly ReviewLine[];
  readonly at: YearMonth;
};

/** Beats by number with where their month stands; no counts beside the names (design §7). */
export const ReviewTable = ({ caption, beats, at }: Props) => {
  const { t } = useTranslation('reviews');
  const dayText = useDayText();
  const rankLabel = useRankLabel();
  return (
    <PlainTable
      caption={caption}
      columns={[
        {
          id: 'beat',
          head: t('beat'),
          cell: ({ beat }) => <Link href={reviewPath(beat.id, at)}>{beat.name}</Link>,
          width: 180,
        },
        {
          id: 'officer',
          head: t('officer'),
          cell: ({ officer }) =>
            officer ? `${officer.name} ${rankLabel(officer.rank)}` : t('nobody'),
        },
        {
          id: 'stage',
          head: t('stage'),
          cell: ({ stage }) => <Chip tone={tones[stage]}>{t(`stages.${stage}`)}</Chip>,
          width: 200,
        },
        {
          id: 'on',
          head: t('on'),
          cell: ({ on }) => (on === null ? '—' : dayText(on, 'short')),
          width: 140,
        },
      ]}
      idOf={({ beat }) => beat.id}
      rows={beats}
    />
  );
};
