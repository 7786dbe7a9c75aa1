import { Chip } from '@meguri/ui/Chip.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { type Listed, measureAddress, toneOf } from './measure.ts';

type Props = { readonly undated: Listed['undated'] };

/** What was begun and has no day yet must not get lost. */
export const Undated = ({ undated }: Props) => {
  const { t } = useTranslation('measures');
  if (undated.length === 0) return null;
  return (
    <div className="mt-6">
      <Section title={t('calendar.undated')}>
        <ul className="grid gap-1.5">
          {undated.map(({ measureId, title, station, state }) => (
            <li className="flex flex-wrap items-center gap-3" key={measureId}>
              <Link href={measureAddress(measureId)}>{title}</Link>
              <span className="text-muted">{station?.name ?? t('headquarters')}</span>
              <Chip tone={toneOf[state]}>{t(`state.${state}`)}</Chip>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
};
