import { Chip } from '@meguri/ui/Chip.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { useTranslation } from 'react-i18next';
import { type BeatSummary, inCharge } from './beat.ts';
import { useTownText } from './use-town-text.ts';

type Props = { readonly caption: string; readonly beats: readonly BeatSummary[] };

/** Beats of one police box by number; the count of premises opens them. */
export const BeatTable = ({ caption, beats }: Props) => {
  const { t } = useTranslation('beats');
  const townText = useTownText();
  return (
    <PlainTable
      caption={caption}
      columns={[
        {
          id: 'beat',
          head: t('beat'),
          cell: ({ id, name }) => <Link href={`/beats/${id}`}>{name}</Link>,
          width: 150,
        },
        {
          id: 'officer',
          head: t('officer'),
          cell: (beat) => <InCharge beat={beat} />,
          width: 260,
        },
        { id: 'towns', head: t('towns'), cell: ({ towns }) => townText(towns) },
        {
          id: 'premises',
          head: t('premises'),
          align: 'end',
          cell: ({ id, premisesCount }) => (
            <Link href={`/beats/${id}`}>{t('doors', { count: premisesCount })}</Link>
          ),
          width: 110,
        },
      ]}
      idOf={({ id }) => id}
      rows={beats}
    />
  );
};

const InCharge = ({ beat }: { readonly beat: BeatSummary }) => {
  const { t } = useTranslation('beats');
  const officers = inCharge(beat.assignments);
  if (officers.length === 0) return <Chip tone="red">{t('vacant')}</Chip>;
  return officers.map(({ id, kind, name }) => (
    <span className="mr-2 inline-flex items-center gap-2" key={id}>
      {name}
      {kind === 'acting' && <Chip>{t('kinds.acting')}</Chip>}
    </span>
  ));
};
