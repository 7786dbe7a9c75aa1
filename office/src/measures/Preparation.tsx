import { checkMeasure } from '@meguri/core/measures/course.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { CheckMark } from '@meguri/ui/CheckMark.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { useCommandOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { useDone } from '../platform/use-done.ts';
import { GuidanceDialog } from './GuidanceDialog.tsx';
import { changedMeasures, type Measure, type MeasureProps } from './measure.ts';

type Check = Measure['checks'][number];

/** What is done before the day; the guidance is read by whoever leads it (YG-5). */
export const Preparation = (props: MeasureProps) => {
  const { t } = useTranslation('measures');
  const { state, checks } = props.measure;
  if (state === 'cancelled') return null;
  const later = ['draft', 'submitted', 'returned'].includes(state);
  return (
    <Section note={later ? t('one.prepareLater') : undefined} title={t('one.prepare')}>
      <ul className="border-line border-t">
        {checks.map((check) => (
          <li
            className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 border-line border-b py-1.5"
            key={check.item}
          >
            <CheckMark on={check.done} />
            <span className="text-[16px]">{t(`check.${check.item}`)}</span>
            <span className="sr-only">{check.done ? t('one.done') : ''}</span>
            <span className="ml-auto text-muted">
              <When check={check} {...props} />
            </span>
            <Act check={check} {...props} />
          </li>
        ))}
      </ul>
    </Section>
  );
};

type OneProps = MeasureProps & { readonly check: Check };

const When = ({ check, measure: { lead } }: OneProps) => {
  const { t } = useTranslation('measures');
  const dayText = useDayText();
  const { item, done, signed } = check;
  if (done && signed !== null) return `${dayText(signed.on, 'short')}　${signed.postTitle}`;
  return item === 'conduct' ? t('check.byLead', { post: lead.title }) : null;
};

const Act = (props: OneProps) => {
  const { t } = useTranslation('measures');
  const { check, measure } = props;
  const [reads, setReads] = useState(false);
  const done = useDone(() => undefined);
  const command = useCommandOf(checkMeasure, {
    invalidate: changedMeasures,
    onDone: () => done(t('act.checked')),
  });
  const { id: measureId, revision, may } = measure;
  if (check.item === 'conduct') {
    return (
      <>
        <Button onPress={() => setReads(true)} size={36}>
          {t('check.read')}
        </Button>
        {reads && <GuidanceDialog {...props} onClose={() => setReads(false)} />}
      </>
    );
  }
  if (!may.prepare) return null;
  const send = () =>
    command.mutate({ measureId, revision, item: check.item, done: !check.done, note: '' });
  return (
    <>
      <Button busy={command.isPending} onPress={send} size={36}>
        {t(check.done ? 'one.undo' : 'one.done')}
      </Button>
      {command.error !== null && <RefusalNotice error={command.error} />}
    </>
  );
};
