import { useTranslation } from 'react-i18next';
import { useRankLabel } from '../organisation/labels.ts';
import { useDayText } from '../platform/format.ts';

import { type Beat, inCharge } from './beat.ts';
import { useTownText } from './use-town-text.ts';

/** Who is in charge with rank and since when (MG-4.1-2a), and the towns. */
export const BeatMeta = ({ beat }: { readonly beat: Beat }) => {
  const { t } = useTranslation('beats');
  const dayText = useDayText();
  const rankLabel = useRankLabel();
  const townText = useTownText();
  const officers = inCharge(beat.assignments);
  return (
    <>
      {officers.length === 0 && <b className="mr-3 text-refusal">{t('vacantMeta')}</b>}
      {officers.map(({ id, kind, name, policeRank, fromOn }) => (
        <span className="mr-3" key={id}>
          {t(`kinds.${kind}`)} <b className="text-ink">{name}</b> {rankLabel(policeRank)}
          {t('sinceBracket', { day: dayText(fromOn) })}
        </span>
      ))}
      <span>{townText(beat.towns)}</span>
    </>
  );
};
