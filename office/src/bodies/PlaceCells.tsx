import { Chip } from '@meguri/ui/Chip.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText, useListText } from '../platform/format.ts';
import { useLanguage } from '../platform/language.ts';
import type { Body, Place } from './body.ts';

/** The post, and what the directive prints where that is something else. */
export const PostCell = ({ place }: { readonly place: Place }) => {
  const { t } = useTranslation('bodies');
  const { post, printed, source } = place;
  const title = post?.title ?? (printed === '' ? '—' : printed);
  const differs = post !== null && printed !== '' && printed !== post.title;
  return (
    <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
      <span className="text-ink">{title}</span>
      {differs && <span className="text-[14px] text-muted">{t('table.printed', { printed })}</span>}
      {source !== 'directive' && <Chip>{t(`table.source.${source}`)}</Chip>}
    </span>
  );
};

type HolderProps = { readonly place: Place; readonly alsoIn: Body['alsoIn'] };

/** Who sits, since when and where else; an empty seat says why. */
export const HolderCell = ({ place, alsoIn }: HolderProps) => {
  const { t } = useTranslation('bodies');
  if (place.vacancy !== null) return <Chip tone="yellow">{t(`vacancy.${place.vacancy}`)}</Chip>;
  return place.holders.map((holder) => (
    <Holder
      also={alsoIn.find(({ personId }) => personId === holder.personId)?.in ?? []}
      holder={holder}
      key={holder.personId}
    />
  ));
};

type Also = Body['alsoIn'][number]['in'];

const Holder = ({
  holder: { name, acting, fromOn },
  also,
}: {
  readonly holder: Place['holders'][number];
  readonly also: Also;
}) => {
  const { t } = useTranslation('bodies');
  const dayText = useDayText();
  const listText = useListText();
  const language = useLanguage();
  const where = also.map(({ shortName, title }) => `${shortName[language]} ${title[language]}`);
  return (
    <span className="block">
      <span className="flex flex-wrap items-center gap-x-2">
        <b className="text-ink">{name}</b>
        <span className="text-muted">{t('table.since', { day: dayText(fromOn, 'short') })}</span>
        {acting && <Chip>{t('table.acting')}</Chip>}
      </span>
      {where.length > 0 && (
        <span className="block text-[14px] text-muted">
          {t('table.also', { where: listText(where) })}
        </span>
      )}
    </span>
  );
};
