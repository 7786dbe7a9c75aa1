import { FactList } from '@meguri/ui/FactList.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useListText } from '../platform/format.ts';
import { useLanguage } from '../platform/language.ts';
import type { Body, Place, Series } from './body.ts';

type Props = { readonly body: Body };

/** How the body meets: who presides, who acts for the chair, who sits (bodies.act-for). */
export const SeriesList = ({ body }: Props) =>
  body.series.map((series) => <OneSeries body={body} key={series.id} series={series} />);

type T = TFunction<'bodies'>;

const placeText = ({ post, printed, holders, vacancy }: Place, t: T): string => {
  const title = post?.title ?? printed;
  const who =
    vacancy === null ? holders.map(({ name }) => name).join('・') : t(`vacancy.${vacancy}`);
  return title === '' ? who : `${title}　${who}`;
};

const places = (all: readonly Place[], t: T) => (
  <ul>
    {all.map((place) => (
      <li key={`${place.printed} ${place.post?.id ?? ''}`}>{placeText(place, t)}</li>
    ))}
  </ul>
);

const OneSeries = ({ body, series }: Props & { readonly series: Series }) => {
  const { t } = useTranslation('bodies');
  const language = useLanguage();
  const listText = useListText();
  const titleOf = (id: string) => body.seats.find(({ seat }) => seat === id)?.title[language] ?? id;
  const { cadence, timesPerYear, seats, chair, viceChairs, acting } = series;
  return (
    <Section title={series.name[language]}>
      <FactList
        facts={[
          {
            term: t('series.when'),
            value: t(`series.cadence.${cadence}`, { count: timesPerYear ?? 0 }),
          },
          {
            term: t('series.members'),
            value: seats.length === 0 ? t('series.all') : listText(seats.map(titleOf)),
          },
          { term: t('series.chair'), value: chair === null ? t('facts.none') : titleOf(chair) },
          ...(viceChairs.length === 0
            ? []
            : [
                {
                  term: t('series.vice'),
                  value: places(
                    viceChairs.map((one) => one.place),
                    t,
                  ),
                },
              ]),
          { term: t('series.acting'), value: <Acting acting={acting} /> },
        ]}
      />
    </Section>
  );
};

const Acting = ({ acting }: Pick<Series, 'acting'>) => {
  const { t } = useTranslation('bodies');
  if (acting === null) return t('series.noActing');
  return (
    <>
      {places(acting.places, t)}
      {acting.choose && <span className="text-muted">{t('series.choose')}</span>}
    </>
  );
};
