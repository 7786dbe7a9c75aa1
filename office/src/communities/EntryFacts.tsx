import { languageName } from '@meguri/core/base/languages.ts';
import { facilities } from '@meguri/core/communities/facilities.ts';
import { FactList } from '@meguri/ui/FactList.tsx';
import { useTranslation } from 'react-i18next';
import type { Programme } from '../directives/programme.tsx';
import { useDayText, useListText } from '../platform/format.ts';
import { useLanguage } from '../platform/language.ts';
import { type Entry, useKindName } from './community.ts';

type Props = { readonly entry: Entry; readonly programme: Programme };

/** What is held, and until when. */
export const EntryFacts = ({ entry, programme }: Props) => {
  const { t } = useTranslation('communities');
  const language = useLanguage();
  const kindName = useKindName(programme);
  const dayText = useDayText();
  const { contents, area, kind, facility } = entry;
  const places = [area, contents.address].filter((one) => one !== '');
  return (
    <FactList
      facts={[
        { term: t('kind'), value: `${kindName(kind)}　${facilities[facility][language]}` },
        { term: t('facts.place'), value: places.join('　') || t('facts.unset') },
        { term: t('facts.reason'), value: contents.reason },
        {
          term: t('facts.source'),
          value: `${t(`sources.${contents.source}`)}　${t(`reliabilities.${contents.reliability}`)}`,
        },
        { term: t('facts.basis'), value: <BasisText entry={entry} /> },
        { term: t('facts.languages'), value: <Useful entry={entry} /> },
        { term: t('facts.note'), value: contents.note || t('facts.unset') },
        { term: t('facts.sharing'), value: <SharedWith entry={entry} /> },
        { term: t('facts.secrecy'), value: t(`classes.${contents.secrecy}`) },
        {
          term: t('facts.told'),
          value: entry.toldOn === null ? t('facts.untold') : dayText(entry.toldOn),
        },
        { term: t('facts.registered'), value: dayText(entry.registeredOn) },
        { term: t('facts.confirmed'), value: dayText(entry.confirmedOn) },
        { term: t('facts.review'), value: dayText(entry.reviewOn) },
        { term: t('facts.ends'), value: dayText(entry.endsOn) },
      ]}
    />
  );
};

type OfEntry = Pick<Props, 'entry'>;

const BasisText = ({ entry }: OfEntry) => {
  const { t } = useTranslation('communities');
  const dayText = useDayText();
  const { basis } = entry.contents;
  if (basis.by === 'public') return t('facts.public', { publication: basis.publication });
  const days = { on: dayText(basis.on), until: dayText(basis.until) };
  return t('facts.consent', { post: basis.givenBy, text: basis.textVersion, ...days });
};

const Useful = ({ entry }: OfEntry) => {
  const { t } = useTranslation('communities');
  const language = useLanguage();
  const list = useListText();
  const names = entry.contents.languagesUseful.map((code) => languageName(code, language));
  if (names.length === 0) return t('facts.unset');
  return (
    <>
      {list(names)}
      <span className="block text-muted">{t('facts.languagesNote')}</span>
    </>
  );
};

const SharedWith = ({ entry }: OfEntry) => {
  const { t } = useTranslation('communities');
  const list = useListText();
  const level = t(`levels.${entry.contents.sharing.level}`);
  return entry.sections.length === 0 ? level : `${level}（${list(entry.sections)}）`;
};
