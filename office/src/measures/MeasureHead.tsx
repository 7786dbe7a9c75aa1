import type { DutyId } from '@meguri/core/pack/duties.ts';
import { Chip } from '@meguri/ui/Chip.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWordOf } from '../directives/programme.tsx';
import { PageBasis } from '../platform/PageBasis.tsx';
import { type MeasureProps, measureAddress, toneOf, useDayWithWeekday } from './measure.ts';

type Props = MeasureProps & {
  /** Of a page below the measure; the measure's own page has none. */
  readonly title?: string;
  readonly primary?: ReactNode;
  readonly secondary?: ReactNode;
};

const duties: readonly DutyId[] = [
  'measures.decide',
  'measures.conduct',
  'measures.across',
  'measures.children',
  'measures.aim',
];

/** Head of the pages of one measure: whose, what, which day, in which state. */
export const MeasureHead = ({ measure, programme, title, primary, secondary }: Props) => {
  const { t } = useTranslation('measures');
  const dayText = useDayWithWeekday();
  const word = useWordOf(programme)('measure');
  const { id, plan, state, station } = measure;
  const own = title === undefined ? [] : [{ label: plan.title, href: measureAddress(id) }];
  const where = station?.name ?? t('headquarters');
  const day = plan.onDay === null ? '' : `　${dayText(plan.onDay)}`;
  return (
    <>
      <title>{title ?? plan.title}</title>
      <PageHead
        basis={<PageBasis duties={duties} />}
        crumbs={[{ label: word, href: `/measures?programme=${programme.pack}` }, ...own]}
        meta={
          <span className="inline-flex flex-wrap items-center gap-2">
            <Chip tone={toneOf[state]}>{t(`state.${state}`)}</Chip>
            {`${where}${day}`}
          </span>
        }
        primary={primary}
        secondary={secondary}
        size={22}
        title={title ?? plan.title}
      />
    </>
  );
};
