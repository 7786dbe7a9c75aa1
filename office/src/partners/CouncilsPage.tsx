import { listCouncils } from '@meguri/core/partners/councils.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { useAddressState } from '../platform/address.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { BeginCouncilDialog } from './BeginCouncilDialog.tsx';
import { CouncilSection } from './CouncilSection.tsx';
import type { Councils } from './council.ts';
import { StationChoice } from './StationChoice.tsx';

const address = z.object({ station: z.string().catch('') });

/** Councils of the police boxes of a station; headquarters chooses which (MG-3.1). */
export const CouncilsPage = () => {
  const { stationId: own } = useSession();
  const [{ station }, change] = useAddressState(address);
  const stationId = own ?? (station === '' ? null : station);
  const choice =
    own === null ? (
      <StationChoice
        onChoose={(next) => change({ station: next })}
        stationId={stationId}
        withHeadquarters={false}
      />
    ) : null;
  if (stationId === null) {
    return (
      <>
        <Head primary={null} />
        {choice}
      </>
    );
  }
  return <OfStation choice={choice} stationId={stationId} />;
};

type Props = { readonly stationId: string; readonly choice: ReactNode };

const OfStation = ({ stationId, choice }: Props) => {
  const { t } = useTranslation('partners');
  return (
    <Loaded lines={8} query={useQueryOf(listCouncils, { stationId }, { keep: true })}>
      {({ councils, without, rule }) => (
        <>
          <Head primary={without.length > 0 && <Begin without={without} />} />
          {choice}
          <Rule rule={rule} />
          {councils.map((one) => (
            <CouncilSection council={one} key={one.id} />
          ))}
          {councils.length === 0 && (
            <EmptyState icon="people" title={t('councils.empty')}>
              {t('councils.emptyBody')}
            </EmptyState>
          )}
        </>
      )}
    </Loaded>
  );
};

const Head = ({ primary }: { readonly primary: ReactNode }) => {
  const { t } = useTranslation('partners');
  return (
    <>
      <title>{t('councils.title')}</title>
      <PageHead
        basis={<PageBasis duties={['organisation.environment']} />}
        crumbs={[{ label: t('title'), href: '/partners' }, { label: t('councilsLink') }]}
        meta={t('councils.lead')}
        primary={primary}
        title={t('councils.title')}
      />
    </>
  );
};

const Begin = ({ without }: Pick<Councils, 'without'>) => {
  const { t } = useTranslation('partners');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon="add" look="solid" onPress={() => setOpen(true)} size={48}>
        {t('councils.begin')}
      </Button>
      {isOpen && <BeginCouncilDialog boxes={without} onClose={() => setOpen(false)} />}
    </>
  );
};

/** What the directive prints about councils; where it prints nothing, that is said. */
const Rule = ({ rule }: Pick<Councils, 'rule'>) => {
  const { t } = useTranslation('partners');
  if (rule === null) return <p className="mb-4 text-muted">{t('councils.none')}</p>;
  const { least, most, termYears, timesPerYear } = rule;
  const said = [
    least === null || most === null ? '' : t('councils.size', { least, most }),
    termYears === null ? '' : t('councils.term', { years: termYears }),
    timesPerYear === null ? '' : t('councils.times', { times: timesPerYear }),
  ].filter((words) => words !== '');
  return (
    <p className="mb-4 text-muted">
      {t('councils.rule')}　{said.join('　')}
    </p>
  );
};
