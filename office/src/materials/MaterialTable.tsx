import { subjects } from '@meguri/core/materials/subjects.ts';
import { Chip } from '@meguri/ui/Chip.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';
import { type Standing, tones } from './material.ts';
import { PrintButtons } from './PrintButtons.tsx';
import { TextLine } from './TextLine.tsx';

/** Each subject in one language: what it is called there, whether it is checked, on which paper. */
export const MaterialTable = ({ texts }: { readonly texts: readonly Standing[] }) => {
  const { t } = useTranslation('materials');
  const screen = useLanguage();
  return (
    <PlainTable
      caption={t('title')}
      columns={[
        {
          id: 'about',
          head: t('about'),
          cell: ({ subject, language }) => (
            <Link href={`/materials/${subject}/${language}`}>{subjects[subject][screen]}</Link>
          ),
        },
        {
          id: 'name',
          head: t('name'),
          cell: ({ title, language }) => <TextLine language={language} text={title} />,
        },
        {
          id: 'state',
          head: t('state'),
          width: 150,
          cell: ({ state }) => <Chip tone={tones[state]}>{t(`states.${state}`)}</Chip>,
        },
        {
          id: 'print',
          head: t('print'),
          width: 170,
          cell: ({ subject, language }) => (
            <PrintButtons language={language} short subject={subject} />
          ),
        },
      ]}
      idOf={({ subject, language }) => `${subject} ${language}`}
      rows={texts}
    />
  );
};
