import { listPlanDoors } from '@meguri/core/plans/plans.ops.ts';
import { Link } from '@meguri/ui/Link.tsx';
import { SidePanel } from '@meguri/ui/SidePanel.tsx';
import { WeightTag } from '@meguri/ui/WeightTag.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';

type Props = {
  readonly planId: string;
  readonly month: number;
  readonly onClose: () => void;
};

/** More than this is a list nobody reads at the side of a page. */
const shown = 200;

/** The doors behind a planned number, by address. */
export const DoorsPanel = ({ planId, month, onClose }: Props) => {
  const { t } = useTranslation('plans');
  const dayText = useDayText();
  const query = useQueryOf(listPlanDoors, { planId, month });
  const name = t('month', { month });
  return (
    <div className="fixed top-13 right-0 bottom-0 z-30 flex max-w-full overflow-auto bg-paper">
      <SidePanel onClose={onClose} title={t('doorsOf', { month: name })} width={400}>
        <Loaded lines={8} query={query}>
          {({ doors }) => (
            <ul>
              {doors.length === 0 && <li>{t('noDoors')}</li>}
              {doors.slice(0, shown).map(({ premisesId, address, tier, dueOn }) => (
                <li
                  className="grid grid-cols-[auto_1fr_auto] items-center gap-2 border-b border-line py-1.5"
                  key={premisesId}
                >
                  <WeightTag weight={tier === 'priority' ? 'filled' : 'outlined'}>
                    {t(`row.${tier}`)}
                  </WeightTag>
                  <Link href={`/premises/${premisesId}`}>{address}</Link>
                  {dueOn && <span>{t('dueOn', { day: dayText(dueOn, 'short') })}</span>}
                </li>
              ))}
              {doors.length > shown && <li>{t('moreDoors', { count: doors.length - shown })}</li>}
            </ul>
          )}
        </Loaded>
      </SidePanel>
    </div>
  );
};
