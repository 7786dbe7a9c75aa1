import { FactList } from '@meguri/ui/FactList.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { useLanguage } from '../platform/language.ts';
import type { CardItem, OpenCard } from './card.ts';

type Props = { readonly card: OpenCard; readonly items: readonly CardItem[] };

/** What stands on a card, in the order of the form. */
export const OpenedCard = ({ card, items }: Props) => {
  const { t } = useTranslation('cards');
  const dayText = useDayText();
  const { contents, clue } = card;
  if (clue) {
    const words = { clue: t(`clues.${clue.clue}`), day: dayText(clue.seenOn) };
    return <p>{t('opened.clue', words)}</p>;
  }
  if (contents === null || contents.entries.length === 0) {
    return <p>{t(contents?.declined ? 'opened.declined' : 'opened.empty')}</p>;
  }
  return (
    <div className="grid gap-3">
      {contents.entries.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the entries of an opened card do not move
        <EntryFacts entry={entry} items={items} key={index} />
      ))}
    </div>
  );
};

type Entry = NonNullable<OpenCard['contents']>['entries'][number];

const EntryFacts = ({ entry, items }: { readonly entry: Entry } & Pick<Props, 'items'>) => {
  const { t } = useTranslation('cards');
  const language = useLanguage();
  const facts = items.flatMap((item) => {
    const value = entry.values[item.code];
    if (value === undefined) return [];
    const choice = item.choices.find(({ code }) => code === value);
    return [{ term: item.label[language], value: choice?.label[language] ?? String(value) }];
  });
  return (
    <section>
      <h3 className="mb-1 font-bold text-ink">{t(`opened.groups.${entry.group}`)}</h3>
      <FactList facts={facts} />
    </section>
  );
};
