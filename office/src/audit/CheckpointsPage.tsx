import { listCheckpoints } from '@meguri/core/audit/audit.ops.ts';
import { readNote } from '@meguri/core/audit/checkpoint.ts';
import type { Output } from '@meguri/core/operation.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { useAddressState } from '../platform/address.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { AuditFrame } from './AuditFrame.tsx';
import { Comparison } from './Comparison.tsx';
import { ProofText } from './ProofText.tsx';
import { saveText } from './save-text.ts';
import { countText, useSecondText } from './use-audit-words.ts';

type Found = Output<typeof listCheckpoints>;
type Checkpoint = Found['checkpoints'][number];

const addressState = z.object({ before: z.int().min(1).nullable().catch(null) });

/** Signed checkpoints, and the comparison with what an outside witness has kept. */
export const CheckpointsPage = () => {
  const { t } = useTranslation('audit');
  const [{ before }, change] = useAddressState(addressState);
  const [note, setNote] = useState<string | null>(null);
  const query = useQueryOf(listCheckpoints, { before });
  return (
    <AuditFrame tab="checkpoints" title={t('checkpoints.title')}>
      <p className="mb-4 max-w-[820px]">{t('checkpoints.lead')}</p>
      {note !== null && <Comparison note={note} />}
      <Loaded lines={8} query={query}>
        {({ checkpoints, keys }) => (
          <>
            <Section title={t('checkpoints.list')}>
              <CheckpointTable checkpoints={checkpoints} onCompare={setNote} />
              <Pages before={before} checkpoints={checkpoints} onBefore={change} />
            </Section>
            <Witness onCompare={setNote} />
            <Section title={t('checkpoints.keys')}>
              <ProofText label={t('checkpoints.keys')} text={keys.join('\n')} />
            </Section>
          </>
        )}
      </Loaded>
    </AuditFrame>
  );
};

type CompareProps = { readonly onCompare: (note: string) => void };

const Witness = ({ onCompare }: CompareProps) => {
  const { t } = useTranslation('audit');
  const [text, setText] = useState('');
  const [error, setError] = useState<string | undefined>();
  const note = `${text.replaceAll('\r', '').trim()}\n`;
  const compare = () => {
    const { ok } = readNote(note);
    setError(ok ? undefined : t('checkpoints.unreadable'));
    if (ok) onCompare(note);
  };
  return (
    <Section title={t('checkpoints.witness')}>
      <TextField
        error={error}
        hint={t('checkpoints.pasteHint')}
        label={t('checkpoints.paste')}
        lines={6}
        onChange={setText}
        required
        value={text}
        width={720}
      />
      <Button onPress={compare}>{t('checkpoints.compare')}</Button>
    </Section>
  );
};

type PagesProps = {
  readonly before: number | null;
  readonly checkpoints: readonly Checkpoint[];
  readonly onBefore: (state: { before: number | null }) => void;
};

const aPage = 50;

const Pages = ({ before, checkpoints, onBefore }: PagesProps) => {
  const { t } = useTranslation('audit');
  const last = checkpoints.at(-1);
  const more = checkpoints.length === aPage && last !== undefined;
  return (
    <div className="mt-3 flex gap-2.5">
      {before !== null && (
        <Button onPress={() => onBefore({ before: null })}>{t('checkpoints.newest')}</Button>
      )}
      {more && (
        <Button onPress={() => onBefore({ before: last.size })}>{t('checkpoints.older')}</Button>
      )}
    </div>
  );
};

const CheckpointTable = ({
  checkpoints,
  onCompare,
}: CompareProps & { readonly checkpoints: readonly Checkpoint[] }) => {
  const { t } = useTranslation('audit');
  const secondText = useSecondText();
  if (checkpoints.length === 0) {
    return <EmptyState title={t('checkpoints.empty')}>{t('checkpoints.emptyBody')}</EmptyState>;
  }
  return (
    <PlainTable
      caption={t('checkpoints.list')}
      columns={[
        {
          id: 'at',
          head: t('checkpoints.at'),
          cell: ({ at }) => <span className="figure whitespace-nowrap">{secondText(at)}</span>,
          width: 190,
        },
        {
          id: 'size',
          head: t('checkpoints.size'),
          align: 'end',
          cell: ({ size }) => countText(size),
          width: 100,
        },
        {
          id: 'root',
          head: t('checkpoints.root'),
          cell: ({ root }) => <span className="font-mono text-[14px]">{root.slice(0, 12)}…</span>,
        },
        {
          id: 'check',
          head: t('checkpoints.since'),
          cell: (one) => <Actions one={one} onCompare={onCompare} />,
          width: 280,
        },
      ]}
      idOf={({ size }) => String(size)}
      rows={checkpoints}
    />
  );
};

const Actions = ({ one, onCompare }: CompareProps & { readonly one: Checkpoint }) => {
  const { t } = useTranslation('audit');
  const size = countText(one.size);
  return (
    <span className="flex flex-wrap gap-2 py-1">
      <Button
        label={t('checkpoints.checkOf', { size })}
        onPress={() => onCompare(one.note)}
        size={28}
      >
        {t('checkpoints.check')}
      </Button>
      <Button
        label={t('checkpoints.keepOf', { size })}
        look="text"
        onPress={() => saveText(`checkpoint-${one.size}.txt`, one.note)}
        size={28}
      >
        {t('checkpoints.keep')}
      </Button>
    </span>
  );
};
