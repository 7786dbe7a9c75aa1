import { Button } from '@meguri/ui/Button.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useLanguage } from '../platform/language.ts';
import { PlainNoteField } from '../platform/PlainNoteField.tsx';
import type { Sentence } from './report.ts';
import type { AskingState } from './use-asking.ts';

type Props = { readonly sentence: Sentence; readonly asking: AskingState };

/** Headquarters binds a question to one sentence; all go together when the report is returned. */
export const AskAbout = ({ sentence, asking }: Props) => {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const known = asking.questions.find(({ sentenceId }) => sentenceId === sentence.id);
  const words = sentence.words[language];
  return (
    <span className="ml-2 print:hidden">
      <Button
        label={`${t('one.askOf')}：${words}`}
        look="text"
        onPress={() => setOpen(true)}
        size={28}
      >
        {t('one.askOf')}
      </Button>
      {known !== undefined && (
        <span className="mt-1 flex flex-wrap items-center gap-2 rounded-8 bg-attention-soft px-3 py-1.5">
          {known.text}
          <Button
            label={`${t('section.remove')}：${known.text}`}
            look="text"
            onPress={() => asking.drop(sentence.id)}
            size={28}
          >
            {t('section.remove')}
          </Button>
        </span>
      )}
      {isOpen && (
        <Asking
          asking={asking}
          onClose={() => setOpen(false)}
          sentence={sentence}
          text={known?.text ?? ''}
          words={words}
        />
      )}
    </span>
  );
};

type AskingProps = Props & {
  readonly words: string;
  readonly text: string;
  readonly onClose: () => void;
};

const Asking = ({ sentence, asking, words, text: first, onClose }: AskingProps) => {
  const { t } = useTranslation('reports');
  const [text, setText] = useState(first);
  return (
    <CommandDialog
      confirmLabel={t('one.addAsk')}
      missing={text.trim() === '' && t('one.askText')}
      onClose={onClose}
      onConfirm={() => {
        asking.ask(sentence.id, text.trim());
        onClose();
      }}
      title={t('one.askTitle')}
    >
      <p className="mb-3">{words}</p>
      <PlainNoteField label={t('one.askText')} onChange={setText} required value={text} />
    </CommandDialog>
  );
};
