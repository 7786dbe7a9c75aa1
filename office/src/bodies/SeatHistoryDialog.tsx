import { seatHistory } from '@meguri/core/bodies/bodies.ops.ts';
import { Chip } from '@meguri/ui/Chip.tsx';
import { Dialog } from '@meguri/ui/Dialog.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { useQueryOf } from '../platform/queries.ts';
import type { BodyKey, Seat } from './body.ts';

type Props = { readonly of: BodyKey; readonly seat: Seat; readonly onClose: () => void };

/** Who held a seat by which post from when until when, the newest first. */
export const SeatHistoryDialog = ({ of, seat, onClose }: Props) => {
  const { t } = useTranslation('bodies');
  const language = useLanguage();
  const dayText = useDayText();
  const query = useQueryOf(seatHistory, { ...of, seat: seat.seat });
  return (
    <Dialog isOpen onClose={onClose} title={t('table.historyOf', { seat: seat.title[language] })}>
      <Loaded query={query}>
        {({ spells }) => (
          <ul className="grid">
            {spells.length === 0 && <li>{t('history.none')}</li>}
            {spells.map(({ post, name, acting, fromOn, untilOn }) => (
              <li
                className="flex flex-wrap items-center gap-x-3 border-b border-line py-2"
                key={`${post.id} ${name} ${fromOn}`}
              >
                <b className="text-ink">{name}</b>
                <span>{post.title}</span>
                <span className="text-muted">
                  {untilOn === null
                    ? t('history.from', { from: dayText(fromOn) })
                    : t('history.period', { from: dayText(fromOn), until: dayText(untilOn) })}
                </span>
                {acting && <Chip>{t('table.acting')}</Chip>}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Dialog>
  );
};
