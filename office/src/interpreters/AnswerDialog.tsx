import { languageName } from '@meguri/core/base/languages.ts';
import { type DeclineReason, declineReasons } from '@meguri/core/interpreters/interpreter.ts';
import { answerRequest } from '@meguri/core/interpreters/interpreters.ops.ts';
import { RadioField } from '@meguri/ui/RadioField.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useDayText } from '../platform/format.ts';
import { useLabelOptions } from '../platform/label-options.ts';
import { useLanguage } from '../platform/language.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { changed, type Request, type Source } from './interpreter.ts';

type Props = {
  readonly request: Request;
  readonly sources: readonly Source[];
  readonly onClose: () => void;
};

/** Headquarters names a source that has the language, or says why nobody can be sent. */
export const AnswerDialog = ({ request, sources, onClose }: Props) => {
  const { t } = useTranslation('interpreters');
  const locale = useLanguage();
  const dayText = useDayText();
  const reasons = useLabelOptions(declineReasons);
  const able = sources.filter((one) => one.languages.includes(request.language));
  const [answer, setAnswer] = useState<'confirmed' | 'declined'>(
    able.length === 0 ? 'declined' : 'confirmed',
  );
  const [source, setSource] = useState<string | null>(able[0]?.id ?? null);
  const [why, setWhy] = useState<DeclineReason | null>(able.length === 0 ? 'no-source' : null);
  const command = useDialogCommand(answerRequest, changed, { said: t('answer.sent'), onClose });
  const confirms = answer === 'confirmed';
  const given = confirms ? { sourceId: source, reason: null } : { sourceId: null, reason: why };
  const lack = confirms
    ? source === null && t('answer.source')
    : why === null && t('answer.reason');
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('answer.send')}
      missing={lack}
      onClose={onClose}
      onConfirm={() => command.mutate({ requestId: request.id, answer, ...given })}
      title={t('answer.title')}
    >
      <p className="mb-4">
        {request.stationName ?? t('headquarters')}　{dayText(request.day)}{' '}
        {`${request.fromTime}–${request.untilTime}`}　{languageName(request.language, locale)}
      </p>
      <div className="mb-4">
        <RadioField
          label={t('answer.kind')}
          onChange={setAnswer}
          options={[
            { id: 'confirmed', label: t('answer.confirmed') },
            { id: 'declined', label: t('answer.declined') },
          ]}
          value={answer}
        />
      </div>
      {confirms && able.length === 0 && <p className="mb-4">{t('answer.none')}</p>}
      {confirms && able.length > 0 && (
        <SelectField
          label={t('answer.source')}
          onChange={setSource}
          options={able.map(({ id, name }) => ({ id, label: name }))}
          required
          value={source}
          width={480}
        />
      )}
      {!confirms && (
        <SelectField
          label={t('answer.reason')}
          onChange={setWhy}
          options={reasons}
          required
          value={why}
          width={480}
        />
      )}
    </CommandDialog>
  );
};
