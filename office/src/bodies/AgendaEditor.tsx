import { Button } from '@meguri/ui/Button.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useTranslation } from 'react-i18next';
import type { Item } from './meeting.ts';
import { type Choices, type DraftProps, newItem } from './notice-draft.ts';

type Props = DraftProps & { readonly choices: Choices };

/** The agenda, with what is open and what was entrusted offered beside it. */
export const AgendaEditor = ({ draft: { items }, change, choices }: Props) => {
  const { t } = useTranslation('meetings');
  const put = (next: readonly Item[]) => change({ items: [...next] });
  const edit = (item: Item, more: Partial<Item>) =>
    put(items.map((one) => (one.itemId === item.itemId ? { ...one, ...more } : one)));
  // A line that nobody has filled in yet makes room for what is taken over.
  const take = (item: Item) => put([...items.filter(({ title }) => title !== ''), item]);
  return (
    <Section title={t('form.agenda')}>
      <ol className="grid gap-2">
        {items.map((item, at) => (
          <ItemFields
            item={item}
            key={item.itemId}
            number={at + 1}
            onEdit={(more) => edit(item, more)}
            onRemove={() => put(items.filter((one) => one !== item))}
          />
        ))}
      </ol>
      <Button onPress={() => put([...items, newItem()])} size={36}>
        {t('form.addItem')}
      </Button>
      <Offers choices={choices} items={items} onTake={take} />
    </Section>
  );
};

type ItemProps = {
  readonly item: Item;
  readonly number: number;
  readonly onEdit: (more: Partial<Item>) => void;
  readonly onRemove: () => void;
};

const ItemFields = ({ item, number, onEdit, onRemove }: ItemProps) => {
  const { t } = useTranslation('meetings');
  const name = t('form.item', { number });
  return (
    <li className="flex flex-wrap items-end gap-x-4 border-b border-line">
      <TextField
        label={name}
        onChange={(title) => onEdit({ title })}
        required
        value={item.title}
        width={400}
      />
      <TextField
        label={t('form.itemNote')}
        onChange={(note) => onEdit({ note })}
        value={item.note}
        width={300}
      />
      <span className="mb-4">
        <Button label={t('form.removeOf', { name })} look="text" onPress={onRemove} size={48}>
          {t('form.remove')}
        </Button>
      </span>
    </li>
  );
};

type Offer = { readonly id: string; readonly title: string; readonly item: Item };
type OffersProps = {
  readonly choices: Choices;
  readonly items: readonly Item[];
  readonly onTake: (item: Item) => void;
};

const Offers = ({ choices: { open, matters }, items, onTake }: OffersProps) => {
  const { t } = useTranslation('meetings');
  const taken = new Set(items.flatMap(({ decisionId, matterId }) => [decisionId, matterId]));
  const offers: readonly Offer[] = [
    ...open.map(({ id, decision }) => ({
      id,
      title: `${decision}（${t('form.fromOpen')}）`,
      item: newItem({ decisionId: id, title: decision.slice(0, 200) }),
    })),
    ...matters.map(({ id, question }) => ({
      id,
      title: `${question}（${t('form.fromMatter')}）`,
      item: newItem({ matterId: id, title: question.slice(0, 200) }),
    })),
  ].filter(({ id }) => !taken.has(id));
  if (offers.length === 0) return null;
  return (
    <div className="mt-4">
      <h3 className="mb-2 text-std-16B-170 text-ink">{t('form.open')}</h3>
      <ul className="grid gap-2">
        {offers.map(({ id, title, item }) => (
          <li className="flex flex-wrap items-center gap-3" key={id}>
            {title}
            <Button label={t('form.takeOf', { title })} onPress={() => onTake(item)} size={28}>
              {t('form.take')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
};
