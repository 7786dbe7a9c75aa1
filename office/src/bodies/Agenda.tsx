import { Button } from '@meguri/ui/Button.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { EndDecisionDialog } from './EndDecisionDialog.tsx';
import type { Decision, MeetingProps } from './meeting.ts';

/** The agenda with what was decided on each item, by whom and until when it is done. */
export const Agenda = ({ meeting }: MeetingProps) => {
  const { t } = useTranslation('meetings');
  const { items, decisions, state } = meeting;
  const free = decisions.filter(({ itemId }) => itemId === null);
  const isHeld = state !== 'convened' && state !== 'cancelled';
  return (
    <Section title={t('one.agenda')}>
      <ol>
        {items.map((item, at) => (
          <li className="mb-5" key={item.itemId}>
            <h3 className="text-std-16B-170 text-ink">
              {`${t('form.item', { number: at + 1 })}　${item.title}`}
            </h3>
            {item.note !== '' && <p className="text-muted">{item.note}</p>}
            <Decisions
              decisions={decisions.filter(({ itemId }) => itemId === item.itemId)}
              isHeld={isHeld}
              title={item.title}
            />
          </li>
        ))}
      </ol>
      {free.length > 0 && (
        <>
          <h3 className="text-std-16B-170 text-ink">{t('one.other')}</h3>
          <Decisions decisions={free} isHeld={isHeld} title={t('one.other')} />
        </>
      )}
    </Section>
  );
};

type DecisionsProps = {
  readonly decisions: readonly Decision[];
  readonly isHeld: boolean;
  readonly title: string;
};

export const Decisions = ({ decisions, isHeld, title }: DecisionsProps) => {
  const { t } = useTranslation('meetings');
  const dayText = useDayText();
  const [ending, setEnding] = useState<Decision | null>(null);
  if (decisions.length === 0) {
    return isHeld ? <p className="text-muted">{t('one.noDecision')}</p> : null;
  }
  return (
    <>
      <PlainTable
        caption={`${t('one.decision')}　${title}`}
        columns={[
          { id: 'decision', head: t('one.decision'), cell: ({ decision }) => decision },
          {
            id: 'owner',
            head: t('one.owner'),
            cell: ({ owner }) => owner?.title ?? t('one.noOwner'),
            width: 150,
          },
          {
            id: 'due',
            head: t('one.due'),
            cell: ({ dueOn }) => (dueOn === null ? t('table.noDue') : dayText(dueOn, 'short')),
            width: 90,
          },
          {
            id: 'state',
            head: t('one.state'),
            cell: (one) => <State decision={one} onEnd={setEnding} />,
            width: 110,
          },
        ]}
        idOf={({ id }) => id}
        rows={decisions}
      />
      {ending && <EndDecisionDialog decision={ending} onClose={() => setEnding(null)} />}
    </>
  );
};

type StateProps = {
  readonly decision: Decision;
  readonly onEnd: (decision: Decision) => void;
};

const State = ({ decision, onEnd }: StateProps) => {
  const { t } = useTranslation('meetings');
  const dayText = useDayText();
  const { ended, mayEnd } = decision;
  if (ended !== null) return t(`one.${ended.as}`, { day: dayText(ended.on, 'short') });
  if (!mayEnd) return decision.owner === null ? t('one.noOwner') : t('one.open');
  return (
    <Button
      label={t('one.finishOf', { title: decision.decision })}
      onPress={() => onEnd(decision)}
      size={28}
    >
      {t('one.finish')}
    </Button>
  );
};
