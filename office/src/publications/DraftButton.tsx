import { keysOf } from '@meguri/core/base/keys.ts';
import { type Topic, topics } from '@meguri/core/publications/exports.ts';
import { draftRelease, previewRelease } from '@meguri/core/publications/publications.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { FigureTable } from './FigureTable.tsx';
import { overHalves, useSpanText } from './periods.ts';

export const DraftButton = () => {
  const { t } = useTranslation('publications');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="solid" onPress={() => setOpen(true)}>
        {t('draft.open')}
      </Button>
      {isOpen && <DraftDialog onClose={() => setOpen(false)} />}
    </>
  );
};

/** The draft is seen as the public would see it before it is kept. */
const DraftDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation('publications');
  const language = useLanguage();
  const spanText = useSpanText();
  const { today } = useSession();
  const halves = overHalves(today);
  const [topic, setTopic] = useState<Topic>('interviews');
  const [half, setHalf] = useState(String(halves[0]));
  const command = useDialogCommand(draftRelease, ['publications.'], {
    said: t('draft.done'),
    onClose,
  });
  const wish = { topic, from: Number(half), until: Number(half) };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('draft.confirm')}
      onClose={onClose}
      onConfirm={() => command.mutate(wish)}
      title={t('draft.title')}
    >
      <SelectField
        label={t('topic')}
        onChange={setTopic}
        options={keysOf(topics).map((id) => ({ id, label: topics[id][language] }))}
        required
        value={topic}
      />
      <SelectField
        label={t('period')}
        onChange={setHalf}
        options={halves.map((one) => ({
          id: String(one),
          label: spanText({ from: one, until: one }),
        }))}
        required
        value={half}
      />
      <Preview key={`${topic} ${half}`} wish={wish} />
    </CommandDialog>
  );
};

type Wish = { readonly topic: Topic; readonly from: number; readonly until: number };

const Preview = ({ wish }: { readonly wish: Wish }) => {
  const { t } = useTranslation('publications');
  const query = useQueryOf(previewRelease, wish);
  return (
    <div className="mb-4">
      <Loaded lines={5} query={query}>
        {(table) => (
          <>
            {table.revealed > 0 && (
              <Notice kind="attention" title={t('draft.revealed', { count: table.revealed })} />
            )}
            <p className="my-2">
              {table.withheld === 0
                ? t('draft.none')
                : t('draft.withheld', { count: table.withheld })}
            </p>
            <FigureTable caption={t('draft.preview')} topic={wish.topic} {...table} />
          </>
        )}
      </Loaded>
    </div>
  );
};
