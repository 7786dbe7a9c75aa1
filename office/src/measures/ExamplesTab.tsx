import { endExample } from '@meguri/core/measures/course.ops.ts';
import { goodPractice } from '@meguri/core/measures/measures.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Chip } from '@meguri/ui/Chip.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { FactList } from '@meguri/ui/FactList.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Programme } from '../directives/programme.tsx';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { changedMeasures, type Example, measureAddress, useDirectiveWords } from './measure.ts';

type Props = { readonly programme: Programme };

/** What worked elsewhere (GF-2.5b). */
export const ExamplesTab = ({ programme }: Props) => {
  const { t } = useTranslation('measures');
  return (
    <Loaded query={useQueryOf(goodPractice, { pack: programme.pack })}>
      {({ examples }) =>
        examples.length === 0 ? (
          <EmptyState icon="praise" title={t('examples.empty')}>
            {t('examples.emptyBody')}
          </EmptyState>
        ) : (
          <>
            <p className="mb-4">{t('examples.lead')}</p>
            <ul className="grid gap-4 min-[1200px]:grid-cols-2">
              {examples.map((example) => (
                <OneExample example={example} key={example.measureId} programme={programme} />
              ))}
            </ul>
          </>
        )
      }
    </Loaded>
  );
};

type OneProps = Props & { readonly example: Example };

const OneExample = ({ example, programme }: OneProps) => {
  const { t } = useTranslation('measures');
  const dayText = useDayText();
  const words = useDirectiveWords(programme);
  const [ends, setEnds] = useState(false);
  const { measureId, title, method, worked, unitName, sharedOn, subject, itemId } = example;
  return (
    <li className="min-w-0 border border-line-strong p-4">
      <h2 className="text-std-18B-160 text-ink">{title}</h2>
      <p className="mb-2 flex flex-wrap gap-2 text-muted">
        {t('examples.from', { unit: unitName, day: dayText(sharedOn) })}
        <Chip tone="blue">{words.pillar(subject)}</Chip>
        <Chip>{words.item(itemId)}</Chip>
      </p>
      <FactList
        facts={[
          { term: t('examples.worked'), value: worked },
          { term: t('examples.method'), value: method },
        ]}
      />
      <p className="mt-2 flex flex-wrap gap-4">
        {example.maySee && <Link href={measureAddress(measureId)}>{t('examples.open')}</Link>}
        {example.mayEnd && (
          <Button look="text" onPress={() => setEnds(true)} size={28}>
            {t('examples.end')}
          </Button>
        )}
      </p>
      {ends && <EndDialog measureId={measureId} onClose={() => setEnds(false)} />}
    </li>
  );
};

type EndProps = { readonly measureId: string; readonly onClose: () => void };

const EndDialog = ({ measureId, onClose }: EndProps) => {
  const { t } = useTranslation('measures');
  const [reason, setReason] = useState('');
  const said = t('examples.endDone');
  const command = useDialogCommand(endExample, changedMeasures, { said, onClose });
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('examples.end')}
      missing={reason.trim() === '' && t('examples.endReason')}
      onClose={onClose}
      onConfirm={() => command.mutate({ measureId, reason })}
      title={t('examples.endTitle')}
    >
      <TextField label={t('examples.endReason')} onChange={setReason} required value={reason} />
    </CommandDialog>
  );
};
