import type { Day } from '@meguri/core/base/day.ts';
import { handOver, handOverForm } from '@meguri/core/communities/hand-overs.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { FactList } from '@meguri/ui/FactList.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { useDialogCommand } from '../platform/use-done.ts';

type Form = Output<typeof handOverForm>;
type Ground = Form['grounds'][number];

type Draft = {
  readonly on: Day | null;
  readonly ground: Ground | null;
  readonly receiverPostId: string | null;
};

const wholeOf = ({ on, ground, receiverPostId }: Draft) =>
  on === null || ground === null || receiverPostId === null
    ? null
    : { on, pack: ground.pack, clause: ground.clause, receiverPostId };

/** Three choices and no words: there is nothing else a receipt could hold (R15). */
export const HandOverDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation('handOvers');
  const { today } = useSession();
  const [draft, setDraft] = useState<Draft>({ on: today, ground: null, receiverPostId: null });
  const command = useDialogCommand(handOver, ['communities.', 'tasks.'], {
    said: t('record.done'),
    onClose,
  });
  const whole = wholeOf(draft);
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('record.confirm')}
      incomplete={whole === null && t('record.missing')}
      onClose={onClose}
      onConfirm={() => whole !== null && command.mutate(whole)}
      title={t('record.title')}
    >
      <Loaded query={useQueryOf(handOverForm, {})}>
        {(form) => (
          <Fields change={(part) => setDraft({ ...draft, ...part })} draft={draft} form={form} />
        )}
      </Loaded>
    </CommandDialog>
  );
};

type FieldsProps = {
  readonly form: Form;
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
};

const Fields = ({ form, draft, change }: FieldsProps) => {
  const { t } = useTranslation('handOvers');
  const language = useLanguage();
  const { unitName, grounds, receivers } = form;
  const idOf = ({ pack, clause }: Ground) => `${pack} ${clause}`;
  if (grounds.length === 0) return <p className="mb-4">{t('record.noGround')}</p>;
  return (
    <>
      <div className="mb-4">
        <FactList facts={[{ term: t('record.unit'), value: unitName }]} />
      </div>
      <DayInput day={draft.on} label={t('record.on')} onDay={(on) => change({ on })} />
      <SelectField
        label={t('record.ground')}
        onChange={(id) => change({ ground: grounds.find((one) => idOf(one) === id) ?? null })}
        options={grounds.map((one) => ({
          id: idOf(one),
          label: `${one.summary[language]}（${one.cite}）`,
        }))}
        required
        value={draft.ground && idOf(draft.ground)}
        width={480}
      />
      <SelectField
        label={t('record.receiver')}
        onChange={(receiverPostId) => change({ receiverPostId })}
        options={receivers.map(({ postId, postTitle, sectionName }) => ({
          id: postId,
          label: `${sectionName} ${postTitle}`,
        }))}
        required
        value={draft.receiverPostId}
        width={480}
      />
    </>
  );
};
