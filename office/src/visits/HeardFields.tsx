import type { VisitSheet } from '@meguri/core/visits/visit.ts';
import { CheckboxField } from '@meguri/ui/CheckboxField.tsx';
import { SegmentedControl } from '@meguri/ui/SegmentedControl.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useTranslation } from 'react-i18next';

export type Heard = NonNullable<VisitSheet['heard']>;

export const blankHeard: Heard = { kind: 'request', text: '', answerWanted: true };

type Props = {
  readonly heard: Heard;
  readonly answerDays: number;
  /** Saving was tried. */
  readonly asked: boolean;
  readonly onHeard: (heard: Heard) => void;
};

/** A request or opinion, in the words of the person (MG-1b). */
export const HeardFields = ({ heard, answerDays, asked, onHeard }: Props) => {
  const { t } = useTranslation('visits');
  return (
    <>
      <div>
        <SegmentedControl
          label={t('kind')}
          onChange={(kind) => onHeard({ ...heard, kind })}
          options={(['request', 'opinion'] as const).map((id) => ({ id, label: t(`kinds.${id}`) }))}
          value={heard.kind}
        />
      </div>
      <div className="mt-3">
        <TextField
          error={asked && heard.text.trim() === '' ? t('heardMissing') : undefined}
          hint={t('heardHint', { days: answerDays })}
          label={t('heardText')}
          lines={3}
          onChange={(text) => onHeard({ ...heard, text })}
          required
          value={heard.text}
        />
      </div>
      <CheckboxField
        checked={heard.answerWanted}
        onChange={(answerWanted) => onHeard({ ...heard, answerWanted })}
      >
        {t('answerWanted')}
      </CheckboxField>
    </>
  );
};
