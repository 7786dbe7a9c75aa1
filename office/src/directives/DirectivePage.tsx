import { getDirective } from '@meguri/core/directives/register.ops.ts';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { Tabs } from '@meguri/ui/Tabs.tsx';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { useAddressPart, useAddressState } from '../platform/address.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { CorrectionHistory } from './CorrectionHistory.tsx';
import { Dates } from './Dates.tsx';
import { DirectiveNotices } from './DirectiveNotices.tsx';
import { Distribution } from './Distribution.tsx';
import { Figures } from './Figures.tsx';
import { LifeChip } from './LifeChip.tsx';
import { Links } from './Links.tsx';
import { NextStep } from './NextStep.tsx';
import { PublicEditions } from './PublicEditions.tsx';
import type { Directive } from './register.ts';
import { TextTab } from './TextTab.tsx';

const tabs = ['text', 'dates', 'units', 'links', 'corrections', 'public'] as const;
const addressState = z.object({
  tab: z.enum(tabs).catch('text'),
  place: z.string().catch(''),
});

/** One version of a directive: its text, its dates, to whom it went, what it took the place of. */
export const DirectivePage = () => {
  const versionId = useAddressPart('versionId');
  return (
    <Loaded lines={10} query={useQueryOf(getDirective, { versionId })}>
      {(directive) => <Whole directive={directive} />}
    </Loaded>
  );
};

type Props = { readonly directive: Directive };

const Whole = ({ directive }: Props) => {
  const { t } = useTranslation('directives');
  const [{ tab, place }, change] = useAddressState(addressState);
  const content = {
    text: (
      <>
        <TextTab at={place} directive={directive} />
        <Figures directive={directive} />
      </>
    ),
    dates: <Dates directive={directive} />,
    units: <Distribution directive={directive} />,
    links: <Links directive={directive} />,
    corrections: <CorrectionHistory directive={directive} />,
    public: <PublicEditions directive={directive} />,
  };
  return (
    <>
      <title>{directive.name}</title>
      <PageHead
        basis={<PageBasis duties={['directives.register', 'directives.in-force']} />}
        crumbs={[{ label: t('title'), href: '/directives' }]}
        meta={
          <span className="inline-flex flex-wrap items-center gap-3">
            <LifeChip life={directive.life} />
            {t('version', { number: directive.number })}　{directive.fileName}
          </span>
        }
        primary={<NextStep directive={directive} />}
        title={directive.name}
      />
      <DirectiveNotices directive={directive} />
      <Tabs
        items={tabs.map((id) => ({
          id,
          label: t(`parts.${id}`),
          content: id === tab ? <div className="pt-5">{content[id]}</div> : null,
        }))}
        label={directive.name}
        onSelect={(id) => change({ tab: tabs.find((one) => one === id) ?? 'text' })}
        selected={tab}
      />
    </>
  );
};
