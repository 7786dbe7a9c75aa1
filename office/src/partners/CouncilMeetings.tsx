import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import type { Council } from './council.ts';

/** What was on the agenda, what was said and what follows, the newest first. */
export const CouncilMeetings = ({ meetings }: Pick<Council, 'meetings'>) => {
  const { t } = useTranslation('partners');
  const dayText = useDayText();
  return (
    <div className="mt-3">
      <h3 className="mb-1.5 font-bold text-ink">{t('councils.meetings')}</h3>
      {meetings.length === 0 && <p className="text-muted">{t('councils.noMeetings')}</p>}
      <ul className="grid gap-3">
        {meetings.map(({ id, on, agenda, opinions, followUp }) => (
          <li className="border-line border-b pb-3" key={id}>
            <p>
              <b className="mr-3 text-ink">{dayText(on)}</b>
              {agenda.join('　')}
            </p>
            {opinions !== '' && <p>{`${t('councils.opinions')}：${opinions}`}</p>}
            {followUp !== '' && <p>{`${t('councils.followUp')}：${followUp}`}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
};
