import { Button } from '@meguri/ui/Button.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { Progress } from '@meguri/ui/Progress.tsx';
import { useTranslation } from 'react-i18next';
import { useListText } from '../platform/format.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { useSession } from '../platform/session.ts';
import type { BeatPlan } from './PlanTable.tsx';
import { type DraftRun, useDraftAll } from './use-draft-all.ts';

type Props = { readonly beats: readonly BeatPlan[]; readonly year: number };

/** Drafts every beat without a plan, one after the other, with progress; it can be stopped. */
export const DraftAll = ({ beats, year }: Props) => {
  const { t } = useTranslation('plans');
  const { post, boxId } = useSession();
  const { run, problem, start, stop } = useDraftAll(year);
  const isMine = (beat: BeatPlan) =>
    post.kind === 'sectionChief' || (post.kind === 'boxChief' && beat.boxId === boxId);
  const missing = beats.filter((beat) => beat.state === 'missing' && isMine(beat));
  if (run?.now) {
    return (
      <div className="min-w-80">
        <Progress
          done={run.done + run.skipped.length}
          label={t('drafting', { name: `${run.now.boxName} ${run.now.name}` })}
          onStop={stop}
          total={run.total}
        />
      </div>
    );
  }
  return (
    <>
      {missing.length > 0 && (
        <Button icon="plan" onPress={() => start(missing)}>
          {t('draftAll', { count: missing.length })}
        </Button>
      )}
      {problem && <RefusalNotice error={problem} />}
      {run && <Ended run={run} />}
    </>
  );
};

const Ended = ({ run }: { readonly run: DraftRun }) => {
  const { t } = useTranslation('plans');
  const listText = useListText();
  const names = run.skipped.map(({ boxName, name }) => `${boxName} ${name}`);
  const title = t(run.stopped ? 'draftAllStopped' : 'draftAllDone', { count: run.done });
  return (
    <Notice kind={run.skipped.length > 0 ? 'attention' : 'done'} title={title}>
      {names.length > 0 && t('draftAllSkipped', { names: listText(names) })}
    </Notice>
  );
};
