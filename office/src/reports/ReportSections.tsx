import { Button } from '@meguri/ui/Button.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';
import type { Made, ReportProps } from './report.ts';
import { SentenceLine } from './SentenceLine.tsx';
import { SentenceText } from './SentenceText.tsx';
import type { AskingState } from './use-asking.ts';
import type { Writing } from './use-writing.ts';

type Props = ReportProps & { readonly writing: Writing; readonly asking: AskingState };

/** The items of the directive, each as sentences with their edge: records, hand, to be changed. */
export const ReportSections = ({ report, writing, asking }: Props) => {
  const language = useLanguage();
  return (
    <div className="min-w-0">
      {writing.sections.map((section, at) => (
        <Section key={section.title.ja} title={`${at + 1}　${section.title[language]}`}>
          <ol className="grid gap-3">
            {section.sentences.map((sentence) => (
              <li key={sentence.id}>
                <SentenceLine
                  asking={asking}
                  at={at}
                  report={report}
                  sentence={sentence}
                  writing={writing}
                />
              </li>
            ))}
          </ol>
          {report.may.write && (
            <Adding at={at} report={report} title={section.title[language]} writing={writing} />
          )}
        </Section>
      ))}
      <Legend />
    </div>
  );
};

type AddingProps = ReportProps & {
  readonly at: number;
  readonly title: string;
  readonly writing: Writing;
};

const Adding = ({ report, at, title, writing }: AddingProps) => {
  const { t } = useTranslation('reports');
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="mt-3">
      {isOpen ? (
        <SentenceText
          label={t('section.addLabel', { title })}
          onClose={() => setOpen(false)}
          onKeep={(text) => writing.add(at, text)}
          text=""
        />
      ) : (
        <Button
          icon="add"
          label={t('section.addLabel', { title })}
          onPress={() => setOpen(true)}
          size={36}
        >
          {t('section.add')}
        </Button>
      )}
      <Offers
        offers={report.offers[at] ?? []}
        onUse={(made) => writing.offer(at, made)}
        used={writing.sections[at]?.sentences.map(({ rule }) => rule) ?? []}
      />
    </div>
  );
};

type OffersProps = {
  readonly offers: readonly Made[];
  readonly used: readonly (string | null)[];
  readonly onUse: (made: Made) => void;
};

const Offers = ({ offers, used, onUse }: OffersProps) => {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const open = offers.filter(({ rule }) => !used.includes(rule));
  if (open.length === 0) return null;
  return (
    <details className="mt-3">
      <summary className="cursor-pointer text-action">{t('section.offers')}</summary>
      <ul className="mt-2 grid gap-2">
        {open.map((made) => (
          <li className="rounded-8 bg-well p-3" key={made.rule}>
            <p className="mb-2">{made.words[language]}</p>
            <Button
              icon="add"
              label={`${t('section.useOffer')}：${made.words[language]}`}
              onPress={() => onUse(made)}
              size={36}
            >
              {t('section.useOffer')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
};

const marks = {
  records: 'border-solid border-action',
  hand: 'border-dotted border-line-strong',
  returned: 'border-solid border-attention',
} as const;

const Legend = () => {
  const { t } = useTranslation('reports');
  return (
    <ul className="mt-4 mb-8 flex flex-wrap gap-x-6 gap-y-1 text-muted">
      {(['records', 'hand', 'returned'] as const).map((kind) => (
        <li className={`border-l-4 pl-2 ${marks[kind]}`} key={kind}>
          {t(`section.legend.${kind}`)}
        </li>
      ))}
    </ul>
  );
};
