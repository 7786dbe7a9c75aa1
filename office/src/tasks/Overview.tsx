import { monthOf } from '@meguri/core/base/day.ts';
import type { Overview as Now } from '@meguri/core/tasks/tasks.ops.ts';
import { FigureStrip } from '@meguri/ui/FigureStrip.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { MonthBars } from '@meguri/ui/MonthBars.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { useSession } from '../platform/session.ts';
import { PartTable } from './PartTable.tsx';

type Props = { readonly now: Now };

/** The present state of a station, a box or one's own beats; every figure opens its records. */
export const Overview = ({ now }: Props) => {
  const { t } = useTranslation('tasks');
  const dayText = useDayText();
  return (
    <Section
      note={t('asOf', { day: dayText(now.asOf, 'dense') })}
      side={<Link href="/beats">{t('allBeats')}</Link>}
      title={t(`now.${now.scope}`)}
    >
      <Figures now={now} />
      <MonthBars
        bars={now.months.map(({ month, planned, done, over }) => ({
          label: String(month),
          plan: planned,
          done,
          partial: !over && month === monthOf(now.asOf),
        }))}
        title={t('monthly')}
      />
      <PartTable now={now} />
    </Section>
  );
};

const number = (value: number): string => value.toLocaleString('en');

/** One decimal, half up, as the form rounds (MG-R33); "—" where nothing is listed. */
const rateOf = ({ listed, outstanding }: Now): string =>
  listed === 0 ? '—' : (Math.round((1000 * (listed - outstanding)) / listed) / 10).toFixed(1);

const Figures = ({ now }: Props) => {
  const { t } = useTranslation('tasks');
  const { stationId, boxId } = useSession();
  const href = {
    station: `/stations/${stationId}/sheet`,
    box: `/boxes/${boxId}/sheet`,
    beats: now.parts[0] ? `/beats/${now.parts[0].id}/sheet` : '/sheets',
  }[now.scope];
  const records = { label: t('openSheets'), href };
  const { listed, outstanding } = now;
  return (
    <FigureStrip
      compact
      figures={[
        {
          id: 'beats',
          label: t('beats'),
          value: String(now.beats),
          unit: t('beatUnit'),
          note: now.vacant > 0 && (
            <b className="text-refusal">{t('vacant', { count: now.vacant })}</b>
          ),
          records: { label: t('openBeats'), href: '/beats' },
        },
        { id: 'listed', label: t('listed'), value: number(listed), unit: t('doors'), records },
        {
          id: 'outstanding',
          label: t('outstanding'),
          value: number(outstanding),
          unit: t('doors'),
          records,
        },
        {
          id: 'rate',
          label: t('rate'),
          value: rateOf(now),
          unit: '%',
          records,
          formula: {
            text: `(${number(listed)} − ${number(outstanding)}) ÷ ${number(listed)}`,
            meaning: t('rateMeaning'),
          },
        },
      ]}
      label={t(`now.${now.scope}`)}
    />
  );
};
