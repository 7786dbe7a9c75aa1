import { isDay } from '@meguri/core/base/day.ts';
import { headerLabels } from '@meguri/core/directives/register-header.ts';
import { FactList } from '@meguri/ui/FactList.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { useLanguage } from '../platform/language.ts';
import { MarkNote } from './MarkNote.tsx';
import type { Directive, HeaderLine } from './register.ts';

type Props = {
  readonly lines: readonly HeaderLine[];
  readonly attachments: Directive['attachments'];
  /** What can be done with a line. */
  readonly action?: (line: HeaderLine) => ReactNode;
};

/** Every field of the header; what the text does not say is 定めなし, never a guess. */
export const HeaderFacts = ({ lines, attachments, action }: Props) => {
  const language = useLanguage();
  return (
    <FactList
      facts={lines.map((line) => ({
        term: headerLabels[line.field][language],
        value: (
          <span className="flex flex-wrap items-baseline gap-x-3">
            <Value attachments={attachments} line={line} />
            {action?.(line)}
          </span>
        ),
      }))}
    />
  );
};

const Value = ({
  line,
  attachments,
}: Pick<Props, 'attachments'> & { readonly line: HeaderLine }) => {
  const { t } = useTranslation('directives');
  const lineText = useLineText();
  if (line.shown === null && line.mark === null) {
    return <span className="text-muted">{t('header.unset')}</span>;
  }
  const absent = attachments.filter((one) => !one.present).map(({ label }) => label);
  return (
    <span>
      {line.shown === null && <span className="text-muted">{t('header.unset')}</span>}
      {line.shown?.map((one) => (
        <span className="block" key={one}>
          {lineText(line.field, one)}
          {line.field === 'attachments' && absent.includes(one) && (
            <span className="ml-2 text-muted">{t('header.absent')}</span>
          )}
        </span>
      ))}
      {line.sure === 'repaired' && <span className="text-muted">{t('header.repaired')}</span>}
      {line.mark && <MarkNote mark={line.mark} />}
    </span>
  );
};

const useLineText = () => {
  const { t } = useTranslation('directives');
  const dayText = useDayText();
  return (field: HeaderLine['field'], text: string): string => {
    if (isDay(text)) return dayText(text);
    if (text === 'permanent') return t('header.permanent');
    if (field === 'originalKept' || field === 'copyKeptYears') return t('header.years', { text });
    return text;
  };
};
