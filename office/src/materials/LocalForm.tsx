import type { Day } from '@meguri/core/base/day.ts';
import { writeLocal } from '@meguri/core/materials/local.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../platform/DayInput.tsx';
import { useLanguage } from '../platform/language.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { useDialogCommand } from '../platform/use-done.ts';
import { EasyFindings } from './EasyFindings.tsx';
import type { Local } from './local.ts';
import { changed } from './material.ts';

type Props = { readonly local: Local; readonly onClose: () => void };

/** A field for each item of guidance; what is hard to read is shown while somebody types. */
export const LocalForm = ({ local, onClose }: Props) => {
  const { t } = useTranslation('materials');
  const language = useLanguage();
  const { material, guidance, station, month } = local;
  const [texts, setTexts] = useState<Readonly<Record<number, string>>>(() =>
    Object.fromEntries((material?.items ?? []).map(({ item, text }) => [item, text])),
  );
  const [source, setSource] = useState(material?.source ?? '');
  const [sourceOn, setSourceOn] = useState<Day | null>(material?.sourceOn ?? null);
  const command = useDialogCommand(writeLocal, changed, { said: t('local.saved'), onClose });
  const items = guidance
    .map(({ item }) => ({ item, text: (texts[item] ?? '').trim() }))
    .filter(({ text }) => text !== '');
  const send = () => {
    if (sourceOn === null) return;
    const after = material?.version ?? 0;
    command.mutate({ stationId: station.id, month, after, items, source, sourceOn });
  };
  return (
    <div className="max-w-180">
      {guidance.map(({ item, label }) => (
        <div key={item}>
          <TextField
            label={`(${item}) ${label[language]}`}
            lines={3}
            onChange={(text) => setTexts({ ...texts, [item]: text })}
            value={texts[item] ?? ''}
          />
          <EasyFindings text={texts[item] ?? ''} />
        </div>
      ))}
      <TextField
        hint={t('local.sourceHint')}
        label={t('local.source')}
        onChange={setSource}
        required
        value={source}
        width={480}
      />
      <DayInput day={sourceOn} label={t('local.sourceOn')} onDay={setSourceOn} />
      {command.error && <RefusalNotice error={command.error} />}
      <div className="mt-2 flex flex-wrap gap-3">
        <Button busy={command.isPending} look="solid" onPress={send} size={48}>
          {t('local.save')}
        </Button>
        <Button look="text" onPress={onClose} size={48}>
          {t('local.cancel')}
        </Button>
      </div>
    </div>
  );
};
