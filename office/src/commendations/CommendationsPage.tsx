import { considerYear, listCommendations } from '@meguri/core/commendations/commendations.ops.ts';
import { Button, LinkButton } from '@meguri/ui/Button.tsx';
import { Chip } from '@meguri/ui/Chip.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Programme, useWordOf, WithProgramme } from '../directives/programme.tsx';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useDayText, useListText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { PageBasis } from '../platform/PageBasis.tsx';
import { PlainNoteField } from '../platform/PlainNoteField.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { changedCommendations, type Listed, type Row, tones } from './commendation.ts';

/** Proposals, the newest first: there is no other order and nothing is counted (R29). */
export const CommendationsPage = () => {
  const { t } = useTranslation('commendations');
  return (
    <>
      <title>{t('title')}</title>
      <Loaded lines={8} query={useQueryOf(listCommendations, {})}>
        {(listed) => (
          <>
            <PageHead
              basis={<PageBasis duties={['commendations.merit', 'reviews.praise']} />}
              meta={t('lead')}
              primary={
                listed.may.propose && (
                  <LinkButton href="/commendations/new" look="solid" size={48}>
                    {t('propose')}
                  </LinkButton>
                )
              }
              title={t('title')}
            />
            <Years listed={listed} />
            <WithProgramme>
              {(programme, choice) =>
                programme && <OfDirective choice={choice} programme={programme} />
              }
            </WithProgramme>
            <Section note={t('order')} title={t('list')}>
              <Table listed={listed} />
            </Section>
          </>
        )}
      </Loaded>
    </>
  );
};

type Props = { readonly listed: Listed };
type DirectiveProps = { readonly programme: Programme; readonly choice: ReactNode };

/** What the directive lets commend and how; one may say nothing of it, and praise for visits stays. */
const OfDirective = ({ programme, choice }: DirectiveProps) => {
  const { t } = useTranslation('commendations');
  const listText = useListText();
  const word = useWordOf(programme)('commendation');
  const ground = programme.commendation;
  return (
    <Section title={t('byDirective', { word })}>
      {choice}
      {ground === null ? (
        <p>{t('notInDirective')}</p>
      ) : (
        <p>
          {t(`when.${ground.when}`, {
            who: listText(ground.recipients.map((one) => t(`recipient.${one}`))),
            how: listText(ground.forms.map((one) => t(`form.${one}`))),
            clause: ground.clause,
          })}
        </p>
      )}
    </Section>
  );
};

const Table = ({ listed }: Props) => {
  const { t } = useTranslation('commendations');
  const dayText = useDayText();
  if (listed.commendations.length === 0) {
    return (
      <EmptyState icon="praise" title={t('empty')}>
        {t('emptyBody')}
      </EmptyState>
    );
  }
  return (
    <PlainTable
      caption={t('list')}
      columns={[
        {
          id: 'name',
          head: t('col.name'),
          cell: (one) => <Link href={`/commendations/${one.id}`}>{one.name}</Link>,
        },
        { id: 'form', head: t('col.form'), cell: ({ form }) => t(`form.${form}`), width: 150 },
        { id: 'state', head: t('col.state'), cell: (one) => <StateChip {...one} />, width: 130 },
        {
          id: 'on',
          head: t('col.on'),
          cell: ({ proposedOn }) => dayText(proposedOn, 'short'),
          width: 140,
        },
        {
          id: 'given',
          head: t('col.given'),
          cell: ({ givenOn }) => (givenOn === null ? '' : dayText(givenOn, 'short')),
          width: 140,
        },
      ]}
      idOf={({ id }) => id}
      rows={listed.commendations}
    />
  );
};

export const StateChip = ({ state }: Pick<Row, 'state'>) => {
  const { t } = useTranslation('commendations');
  return <Chip tone={tones[state]}>{t(`state.${state}`)}</Chip>;
};

/** Work of headquarters whatever directive is looked at, so it is never hidden behind a choice. */
const Years = ({ listed }: Props) => {
  const { t } = useTranslation('commendations');
  if (listed.years.length === 0) return null;
  return (
    <Section title={t('years')}>
      <ul className="grid gap-3">
        {listed.years.map((one) => (
          <li key={one.pack}>
            <Year may={listed.may.consider} year={one} />
          </li>
        ))}
      </ul>
    </Section>
  );
};

type YearProps = { readonly year: Listed['years'][number]; readonly may: boolean };

/** Thought of once a year, whether or not anybody is proposed (GF-4). */
const Year = ({ year: { pack, title, year, dueOn, considered }, may }: YearProps) => {
  const { t } = useTranslation('commendations');
  const language = useLanguage();
  const dayText = useDayText();
  const [isOpen, setOpen] = useState(false);
  const name = t('yearOf', { title: title[language], year });
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p className="min-w-0 flex-1 basis-[420px]">
        <b>{name}</b>
        <br />
        {considered === null
          ? t('yearDue', { day: dayText(dueOn) })
          : t('considered', {
              day: dayText(considered.on, 'short'),
              name: considered.by,
              note: considered.note,
            })}
      </p>
      {may && considered === null && (
        <Button label={`${t('consider')}：${name}`} onPress={() => setOpen(true)} size={36}>
          {t('consider')}
        </Button>
      )}
      {isOpen && <Consider onClose={() => setOpen(false)} pack={pack} year={year} />}
    </div>
  );
};

type ConsiderProps = {
  readonly pack: string;
  readonly year: number;
  readonly onClose: () => void;
};

const Consider = ({ pack, year, onClose }: ConsiderProps) => {
  const { t } = useTranslation('commendations');
  const [note, setNote] = useState('');
  const command = useDialogCommand(considerYear, changedCommendations, {
    said: t('considerDone'),
    onClose,
  });
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('consider')}
      missing={note.trim() === '' && t('considerNote')}
      onClose={onClose}
      onConfirm={() => command.mutate({ pack, year, note })}
      title={t('consider')}
    >
      <p className="mb-3">{t('considerLead')}</p>
      <PlainNoteField label={t('considerNote')} onChange={setNote} required value={note} />
    </CommandDialog>
  );
};
