import { readChange } from '@meguri/core/bodies/personnel.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { TextField } from '@meguri/ui/TextField.tsx';
import { type ChangeEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useCommandOf } from '../platform/queries.ts';
import { useDone } from '../platform/use-done.ts';
import type { Change, Line } from './change.ts';

type Props = {
  readonly change: Change;
  readonly onAdd: (lines: readonly Line[]) => void;
  readonly onClose: () => void;
};

type Problem = Output<typeof readChange>['problems'][number];

/** Columns of a spreadsheet, pasted or from a file; rows that cannot be read stay to be mended. */
export const PasteDialog = ({ change, onAdd, onClose }: Props) => {
  const { t } = useTranslation('bodies');
  const done = useDone(onClose);
  const [text, setText] = useState('');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const command = useCommandOf(readChange, {
    invalidate: [],
    onDone: (read) => {
      if (read.problems.length > 0) return setProblems(read.problems);
      onAdd(read.lines);
      return done(t('personnel.readDone', { count: read.lines.length }));
    },
  });
  const load = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (file !== undefined) setText(await file.text());
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('personnel.read')}
      missing={text.trim() === '' && t('personnel.pasteField')}
      onClose={onClose}
      onConfirm={() => command.mutate({ stationId: change.stationId, text })}
      title={t('personnel.pasteTitle')}
    >
      <p className="mb-3">{t('personnel.pasteLead')}</p>
      <TextField
        label={t('personnel.pasteField')}
        lines={8}
        onChange={setText}
        required
        value={text}
      />
      <label className="mb-4 grid gap-1">
        {t('personnel.file')}
        <input accept=".csv,.tsv,.txt" onChange={(event) => void load(event)} type="file" />
      </label>
      {problems.length > 0 && <Problems problems={problems} />}
    </CommandDialog>
  );
};

const Problems = ({ problems }: { readonly problems: readonly Problem[] }) => {
  const { t } = useTranslation('bodies');
  return (
    <div className="mb-4" role="alert">
      <p className="mb-1 font-bold text-refusal">{t('personnel.problems')}</p>
      <ul className="grid gap-1">
        {problems.map(({ row, code, text }) => (
          <li key={row}>
            {t('personnel.row', { row })}　{text}　
            <span className="text-refusal">{t(`personnel.problem.${code}`)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
};
