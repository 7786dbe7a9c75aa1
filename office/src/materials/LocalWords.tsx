import { FactList } from '@meguri/ui/FactList.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { useLanguage } from '../platform/language.ts';
import type { Local, LocalText } from './local.ts';

type Props = { readonly text: LocalText; readonly guidance: Local['guidance'] };

/** The text by items of guidance, and what it rests on. */
export const LocalWords = ({ text, guidance }: Props) => {
  const { t } = useTranslation('materials');
  const language = useLanguage();
  const dayText = useDayText();
  const labelOf = (item: number) => guidance.find((one) => one.item === item)?.label[language];
  const source = t('local.sourceShown', { source: text.source, day: dayText(text.sourceOn) });
  return (
    <>
      <dl className="mb-4 max-w-180 space-y-3">
        {text.items.map((one) => (
          <div key={one.item}>
            <dt className="font-bold text-ink">
              ({one.item}) {labelOf(one.item)}
            </dt>
            <dd className="whitespace-pre-wrap text-[16px] leading-relaxed">{one.text}</dd>
          </div>
        ))}
      </dl>
      <FactList
        facts={[
          { term: t('local.source'), value: source },
          { term: t('local.written'), value: `${text.writtenBy}　${dayText(text.writtenOn)}` },
          ...(text.validUntil === null
            ? []
            : [{ term: t('local.untilShown'), value: dayText(text.validUntil) }]),
          ...(text.reason === '' ? [] : [{ term: t('local.returnedBecause'), value: text.reason }]),
        ]}
      />
    </>
  );
};
