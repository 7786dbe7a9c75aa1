import { Button } from '@meguri/ui/Button.tsx';
import { Chip } from '@meguri/ui/Chip.tsx';
import { Dialog } from '@meguri/ui/Dialog.tsx';
import { useTranslation } from 'react-i18next';
import { timeText } from '../platform/format.ts';
import { useLanguage } from '../platform/language.ts';
import type { Board } from './board.ts';
import { stateTones } from './PlanHead.tsx';

type Version = Board['versions'][number];
type Event = Version['events'][number];
type Run = { readonly event: Event; readonly count: number };

/** Saves of one person in a row read as one line. */
const runsOf = (events: readonly Event[]): readonly Run[] => {
  const runs: Run[] = [];
  for (const event of events) {
    const last = runs.at(-1);
    const isSame = last?.event.type === 'edited' && event.type === 'edited';
    if (last && isSame && last.event.by === event.by) {
      runs[runs.length - 1] = { event, count: last.count + 1 };
    } else runs.push({ event, count: 1 });
  }
  return runs;
};

type Props = { readonly versions: Board['versions']; readonly onClose: () => void };

/** Every version of the year and who did what when. */
export const HistoryDialog = ({ versions, onClose }: Props) => {
  const { t } = useTranslation('plans');
  return (
    <Dialog isOpen onClose={onClose} title={t('history')}>
      {versions.map((version) => (
        <VersionHistory key={version.id} version={version} />
      ))}
      <Button look="text" onPress={onClose} size={48}>
        {t('close')}
      </Button>
    </Dialog>
  );
};

const VersionHistory = ({ version }: { readonly version: Version }) => {
  const { t } = useTranslation('plans');
  const language = useLanguage();
  return (
    <section className="mb-4">
      <h3 className="mb-1 flex flex-wrap items-center gap-2 text-[16px] font-bold text-ink">
        {t('version', { version: version.version })}
        <Chip tone={stateTones[version.state]}>{t(`states.${version.state}`)}</Chip>
        <span className="font-normal">
          {t('doors', { count: version.priority + version.general })}
        </span>
      </h3>
      <ol className="border-l-2 border-line pl-3.5">
        {runsOf(version.events).map(({ event, count }) => (
          <li className="py-0.5" key={`${event.type} ${event.at}`}>
            <span className="mr-3 text-muted">{timeText(event.at, language)}</span>
            {t(`events.${event.type}`)}
            {count > 1 && `（${t('times', { count })}）`}　{event.by}
            {event.reason !== '' && <p className="text-ink">{event.reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
};
