import { Button } from '@meguri/ui/Button.tsx';
import { Chip } from '@meguri/ui/Chip.tsx';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';
import { DutyLinks } from './DutyLinks.tsx';
import type { Browsed } from './register.ts';

type Clause = Browsed['clauses'][number];

type Props = {
  readonly clauses: readonly Clause[];
  /** Back to all clauses, when one is looked at. */
  readonly onAll: (() => void) | undefined;
};

/** Clauses in the order of the directive, in own words, with the screens that serve each. */
export const ClauseList = ({ clauses, onAll }: Props) => (
  <>
    <ol className="max-w-[900px] border-t border-line">
      {clauses.map((clause) => (
        <li className="border-b border-line py-3" key={clause.id}>
          <One clause={clause} />
        </li>
      ))}
    </ol>
    {onAll && <All onAll={onAll} />}
  </>
);

const All = ({ onAll }: { readonly onAll: () => void }) => {
  const { t } = useTranslation('directives');
  return (
    <div className="mt-4">
      <Button onPress={onAll}>{t('browse.all')}</Button>
    </div>
  );
};

const One = ({ clause }: { readonly clause: Clause }) => {
  const { t } = useTranslation('directives');
  const language = useLanguage();
  return (
    <div className="grid grid-cols-[190px_minmax(0,1fr)] gap-x-5 max-[700px]:grid-cols-1">
      <div>
        <p className="font-bold text-ink">{clause.cite}</p>
        <p className="text-[14px] text-muted">
          {clause.id}　{t(`browse.kinds.${clause.kind}`)}
        </p>
      </div>
      <div>
        <p className="mb-1.5">{clause.summary[language]}</p>
        {clause.reason === null ? (
          <DutyLinks duties={clause.duties} />
        ) : (
          <p className="flex flex-wrap items-baseline gap-2">
            <Chip>{t(`browse.reasons.${clause.reason.code}`)}</Chip>
            {clause.reason.text[language]}
          </p>
        )}
        {clause.limited && <Limit text={clause.limited[language]} />}
      </div>
    </div>
  );
};

const Limit = ({ text }: { readonly text: string }) => {
  const { t } = useTranslation('directives');
  return (
    <p className="mt-1.5 flex flex-wrap items-baseline gap-2">
      <Chip>{t('browse.limited')}</Chip>
      {text}
    </p>
  );
};
