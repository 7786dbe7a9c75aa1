import { yearOf } from '@meguri/core/base/day.ts';
import { fileYear } from '@meguri/core/sheets/papers.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { useAnnounce } from '@meguri/ui/NoticeArea.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useCommandOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';

type Props = { readonly boxId: string; readonly name: string; readonly year: number };

/** The chief files a year that is over (MG-6.4a). */
export const FileYear = (props: Props) => {
  const { t } = useTranslation('sheets');
  const { post, today } = useSession();
  const [isOpen, setOpen] = useState(false);
  const isChief = post.kind === 'boxChief' || post.kind === 'sectionChief';
  if (!isChief || props.year >= yearOf(today)) return null;
  return (
    <>
      <Button look="solid" onPress={() => setOpen(true)}>
        {t('file.action', { year: props.year })}
      </Button>
      {isOpen && <FileDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
};

const FileDialog = ({ boxId, name, year, onClose }: Props & { readonly onClose: () => void }) => {
  const { t } = useTranslation('sheets');
  const announce = useAnnounce();
  const command = useCommandOf(fileYear, {
    invalidate: ['sheets.', 'tasks.'],
    onDone: () => {
      announce({ kind: 'done', title: t('file.done', { year }), stays: true });
      onClose();
    },
  });
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('file.action', { year })}
      onClose={onClose}
      onConfirm={() => command.mutate({ boxId, year })}
      title={t('file.title', { year })}
    >
      <p className="mb-3">{t('file.body', { name, year })}</p>
    </CommandDialog>
  );
};
