import { Button } from '@meguri/ui/Button.tsx';
import { useAnnounce } from '@meguri/ui/NoticeArea.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../../platform/CommandDialog.tsx';
import { timeText, useListText } from '../../platform/format.ts';
import { useLanguage } from '../../platform/language.ts';
import { changedFiles, type Draft } from './draft.ts';

type Props = {
  readonly drafts: readonly Draft[];
  readonly onOpen: (id: string) => void;
  readonly onDrop: (id: string) => void;
};

/** The drafts of this browser: gone on with, or thrown away after a question. */
export const Drafts = ({ drafts, onOpen, onDrop }: Props) => {
  const { t } = useTranslation('packEditor');
  const language = useLanguage();
  const listText = useListText();
  if (drafts.length === 0) return null;
  return (
    <div className="mb-8 max-w-[900px]">
      <Section note={t('drafts.note')} title={t('drafts.title')}>
        <PlainTable
          caption={t('drafts.title')}
          columns={[
            {
              id: 'pack',
              head: t('drafts.pack'),
              cell: ({ id, from }) => (id === from ? id : t('drafts.from', { id, from })),
            },
            {
              id: 'changes',
              head: t('drafts.changes'),
              cell: (draft) => listText(changedFiles(draft)) || t('drafts.unchanged'),
            },
            {
              id: 'saved',
              head: t('drafts.savedAt'),
              width: 180,
              cell: ({ savedAt }) => timeText(savedAt, language),
            },
            {
              id: 'action',
              head: t('drafts.action'),
              width: 190,
              cell: ({ id }) => <Actions id={id} onDrop={onDrop} onOpen={onOpen} />,
            },
          ]}
          idOf={({ id }) => id}
          rows={drafts}
        />
      </Section>
    </div>
  );
};

type ActionProps = Omit<Props, 'drafts'> & { readonly id: string };

const Actions = ({ id, onOpen, onDrop }: ActionProps) => {
  const { t } = useTranslation('packEditor');
  const announce = useAnnounce();
  const [isAsking, setAsking] = useState(false);
  const drop = () => {
    setAsking(false);
    onDrop(id);
    announce({ kind: 'done', title: t('drafts.dropped') });
  };
  return (
    <span className="flex gap-2 py-1">
      <Button label={t('drafts.openOf', { id })} onPress={() => onOpen(id)}>
        {t('drafts.open')}
      </Button>
      <Button look="text" onPress={() => setAsking(true)}>
        {t('drafts.drop')}
      </Button>
      {isAsking && (
        <CommandDialog
          confirmLabel={t('drafts.drop')}
          onClose={() => setAsking(false)}
          onConfirm={drop}
          title={t('drafts.dropTitle', { id })}
        >
          <p className="mb-4">{t('drafts.dropBody')}</p>
        </CommandDialog>
      )}
    </span>
  );
};
