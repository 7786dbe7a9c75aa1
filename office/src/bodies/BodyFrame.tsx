import type { DutyId } from '@meguri/core/pack/duties.ts';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { Tabs } from '@meguri/ui/Tabs.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';
import { PageBasis } from '../platform/PageBasis.tsx';
import { addressOf, type BodyKey, type Summary } from './body.ts';

const paths = { composition: '', meetings: '/meetings' } as const;

export type BodyTab = keyof typeof paths;

const tabs = ['composition', 'meetings'] as const satisfies readonly BodyTab[];

type Props = {
  readonly of: BodyKey;
  readonly summary: Summary;
  readonly tab: BodyTab;
  readonly duties: readonly DutyId[];
  readonly primary?: ReactNode;
  readonly secondary?: ReactNode;
  readonly children: ReactNode;
};

/** What the pages of one body stand in: its name, its directive, composition and meetings. */
export const BodyFrame = ({ of, summary, tab, duties, primary, secondary, children }: Props) => {
  const { t } = useTranslation('bodies');
  const language = useLanguage();
  const { name, shortName, stationName, directive, number } = summary;
  return (
    <>
      <title>{`${shortName[language]}　${t(`tabs.${tab}`)}`}</title>
      <PageHead
        basis={<PageBasis duties={duties} />}
        crumbs={[
          { label: t('title'), href: '/bodies' },
          ...(stationName === null ? [] : [{ label: stationName }]),
          { label: shortName[language] },
        ]}
        meta={`${directive[language]}${number === null ? '' : `　${number}`}`}
        primary={primary}
        secondary={secondary}
        size={22}
        title={name[language]}
      />
      <Tabs
        items={tabs.map((id) => ({
          id,
          label: t(`tabs.${id}`),
          href: `${addressOf(of)}${paths[id]}`,
          content: id === tab ? children : null,
        }))}
        label={name[language]}
        selected={tab}
      />
    </>
  );
};
