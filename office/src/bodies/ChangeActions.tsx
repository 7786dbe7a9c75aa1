import { prepareChange, withdrawChange } from '@meguri/core/bodies/personnel.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { useAnnounce } from '@meguri/ui/NoticeArea.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { useCommandOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { CarryOutDialog } from './CarryOutDialog.tsx';
import { type Change, type Line, sentLine } from './change.ts';
import { LineDialog } from './LineDialog.tsx';
import { PasteDialog } from './PasteDialog.tsx';

type Props = {
  readonly change: Change;
  readonly lines: readonly Line[];
  readonly unsaved: boolean;
  readonly onLines: (lines: readonly Line[]) => void;
};

/** Everything a draft can become; a decided change offers nothing. */
export const ChangeActions = (props: Props) => {
  const { change, lines, unsaved, onLines } = props;
  const { t } = useTranslation('bodies');
  const [open, setOpen] = useState<'add' | 'paste' | 'carry'>();
  const close = () => setOpen(undefined);
  if (change.state !== 'draft') return null;
  const add = (more: readonly Line[]) => onLines([...lines, ...more]);
  return (
    <div className="mb-5 flex flex-wrap items-center gap-2.5">
      <Button icon="add" onPress={() => setOpen('add')}>
        {t('personnel.add')}
      </Button>
      <Button icon="upload" onPress={() => setOpen('paste')}>
        {t('personnel.paste')}
      </Button>
      <span className="ml-auto flex flex-wrap items-center gap-2.5">
        <Withdraw change={change} />
        {unsaved ? <Save {...props} /> : <Carry {...props} onPress={() => setOpen('carry')} />}
      </span>
      {open === 'add' && <LineDialog change={change} onAdd={add} onClose={close} />}
      {open === 'paste' && <PasteDialog change={change} onAdd={add} onClose={close} />}
      {open === 'carry' && <CarryOutDialog change={change} onClose={close} />}
    </div>
  );
};

const Save = ({ change, lines }: Props) => {
  const { t } = useTranslation('bodies');
  const announce = useAnnounce();
  const command = useCommandOf(prepareChange, {
    invalidate: ['bodies.'],
    onDone: ({ revision }) => announce({ kind: 'done', title: t('personnel.saved', { revision }) }),
  });
  const { id, stationId, title, on, revision } = change;
  const send = () =>
    command.mutate({
      changeId: id,
      stationId,
      title,
      on,
      basedOn: revision,
      lines: lines.map(sentLine),
    });
  return (
    <>
      {command.error && <RefusalNotice error={command.error} />}
      <Button busy={command.isPending} look="solid" onPress={send} size={48}>
        {t('personnel.save')}
      </Button>
    </>
  );
};

const Carry = ({ change, lines, onPress }: Props & { readonly onPress: () => void }) => {
  const { t } = useTranslation('bodies');
  const dayText = useDayText();
  if (lines.length === 0) return null;
  return (
    <Button look="solid" onPress={onPress} size={48}>
      {t('personnel.carry', { day: dayText(change.on, 'dense') })}
    </Button>
  );
};

const Withdraw = ({ change }: Pick<Props, 'change'>) => {
  const { t } = useTranslation('bodies');
  const announce = useAnnounce();
  const command = useCommandOf(withdrawChange, {
    invalidate: ['bodies.'],
    onDone: () => announce({ kind: 'done', title: t('personnel.withdrawn') }),
  });
  return (
    <Button
      busy={command.isPending}
      look="text"
      onPress={() => command.mutate({ changeId: change.id })}
    >
      {t('personnel.withdraw')}
    </Button>
  );
};
