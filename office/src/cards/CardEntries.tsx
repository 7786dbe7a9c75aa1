import type { CardGroup } from '@meguri/core/pack/card-items.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import type { CardItem } from './card.ts';
import { answer, type CardDraft, type DraftEntry, entryOf } from './draft.ts';
import { ItemField } from './ItemField.tsx';

type Props = {
  readonly draft: CardDraft;
  readonly items: readonly CardItem[];
  readonly onDraft: (draft: CardDraft) => void;
};

const more = [
  ['member', 'form.addMember'],
  ['child', 'form.addChild'],
  ['emergency', 'form.addEmergency'],
] as const;

/** The entries of a card: the person first, others only when they are added. */
export const CardEntries = ({ draft, items, onDraft }: Props) => {
  const { t } = useTranslation('cards');
  const groups = new Set<CardGroup>(items.map(({ group }) => group));
  const remove = (key: string) =>
    onDraft({ ...draft, entries: draft.entries.filter((entry) => entry.key !== key) });
  return (
    <>
      {draft.entries.map((entry) => (
        <Entry
          draft={draft}
          entry={entry}
          items={items.filter(({ group }) => group === entry.group)}
          key={entry.key}
          onDraft={onDraft}
          onRemove={remove}
        />
      ))}
      <div className="mb-6 flex flex-wrap gap-2">
        {more
          .filter(([group]) => groups.has(group))
          .map(([group, label]) => (
            <Button
              icon="add"
              key={group}
              onPress={() => onDraft({ ...draft, entries: [...draft.entries, entryOf(group)] })}
            >
              {t(label)}
            </Button>
          ))}
      </div>
    </>
  );
};

type EntryProps = Props & {
  readonly entry: DraftEntry;
  readonly onRemove: (key: string) => void;
};

const Entry = ({ draft, entry, items, onDraft, onRemove }: EntryProps) => {
  const { t } = useTranslation('cards');
  const { key, group, values } = entry;
  return (
    <Section
      side={
        group !== 'self' && (
          <Button look="text" onPress={() => onRemove(key)} size={28}>
            {t('form.remove')}
          </Button>
        )
      }
      title={t(`opened.groups.${group}`)}
    >
      <div className="grid gap-x-6 min-[900px]:grid-cols-2">
        {items.map((item) => (
          <ItemField
            item={item}
            key={item.code}
            onChange={(value) => onDraft(answer(draft, key, { code: item.code, value }))}
            value={values[item.code]}
          />
        ))}
      </div>
    </Section>
  );
};
