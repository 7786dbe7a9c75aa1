import type { Day } from '@meguri/core/base/day.ts';
import { keysOf } from '@meguri/core/base/keys.ts';
import { type LeafletLanguage, leafletLanguages } from '@meguri/core/base/languages.ts';
import { recordLesson } from '@meguri/core/materials/figures.ops.ts';
import { groupBands, quizAnswers, rightBands } from '@meguri/core/materials/lesson.ts';
import { CheckboxField } from '@meguri/ui/CheckboxField.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useLanguage } from '../platform/language.ts';
import { PlainNoteField } from '../platform/PlainNoteField.tsx';
import { useDialogCommand } from '../platform/use-done.ts';
import { languageWords } from './material.ts';

type Props = { readonly stationId: string; readonly onClose: () => void };

type Right = keyof typeof rightBands;
type People = keyof typeof groupBands;

const atMost = 3;

/** Of the group only: nobody is named and nobody's answers are kept. */
export const LessonDialog = ({ stationId, onClose }: Props) => {
  const { t } = useTranslation('materials');
  const screen = useLanguage();
  const [heldOn, setHeldOn] = useState<Day | null>(null);
  const [languages, setLanguages] = useState<readonly LeafletLanguage[]>([]);
  const [people, setPeople] = useState<People>('10-29');
  const [answers, setAnswers] = useState<readonly Right[]>(quizAnswers.map(() => 'most'));
  const [learned, setLearned] = useState('');
  const command = useDialogCommand(recordLesson, ['materials.'], { said: t('kit.done'), onClose });
  const send = () => {
    if (heldOn === null) return;
    const lists = { languages: [...languages], answers: [...answers] };
    command.mutate({ stationId, heldOn, people, learned, ...lists });
  };
  const lack =
    heldOn === null ? t('kit.heldOn') : languages.length === 0 && t('kit.missingLanguage');
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('kit.confirm')}
      missing={lack}
      onClose={onClose}
      onConfirm={send}
      title={t('kit.record')}
    >
      <DayInput day={heldOn} label={t('kit.heldOn')} onDay={setHeldOn} />
      <Languages chosen={languages} onChange={setLanguages} />
      <SelectField
        label={t('kit.people')}
        onChange={setPeople}
        options={keysOf(groupBands).map((id) => ({ id, label: groupBands[id][screen] }))}
        value={people}
      />
      <Answers answers={answers} onChange={setAnswers} />
      <PlainNoteField label={t('kit.learned')} onChange={setLearned} value={learned} />
    </CommandDialog>
  );
};

type LanguagesProps = {
  readonly chosen: readonly LeafletLanguage[];
  readonly onChange: (languages: readonly LeafletLanguage[]) => void;
};

const Languages = ({ chosen, onChange }: LanguagesProps) => {
  const { t } = useTranslation('materials');
  const screen = useLanguage();
  return (
    <fieldset className="mb-4">
      <legend className="font-bold text-ink">{t('kit.languages')}</legend>
      <div className="grid grid-cols-2 gap-x-4">
        {leafletLanguages.map((one) => (
          <CheckboxField
            checked={chosen.includes(one)}
            key={one}
            onChange={(on) =>
              onChange(on ? [...chosen, one].slice(-atMost) : chosen.filter((each) => each !== one))
            }
          >
            {languageWords(one, screen)}
          </CheckboxField>
        ))}
      </div>
    </fieldset>
  );
};

type AnswersProps = {
  readonly answers: readonly Right[];
  readonly onChange: (answers: readonly Right[]) => void;
};

const Answers = ({ answers, onChange }: AnswersProps) => {
  const { t } = useTranslation('materials');
  const screen = useLanguage();
  const options = keysOf(rightBands).map((id) => ({ id, label: rightBands[id][screen] }));
  return (
    <fieldset className="mb-4">
      <legend className="mb-1 font-bold text-ink">{t('kit.answers')}</legend>
      <div className="flex flex-wrap gap-x-4">
        {quizAnswers.map((_, at) => (
          <SelectField
            // biome-ignore lint/suspicious/noArrayIndexKey: the questions of the quiz are fixed
            key={at}
            label={t('kit.question', { number: at + 1 })}
            onChange={(next) => onChange(answers.with(at, next))}
            options={options}
            value={answers[at] ?? null}
            width={140}
          />
        ))}
      </div>
    </fieldset>
  );
};
