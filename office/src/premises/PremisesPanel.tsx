import { getPremises } from '@meguri/core/premises/premises.ops.ts';
import type { PremisesRow } from '@meguri/core/premises/rows.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { FactList } from '@meguri/ui/FactList.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { SidePanel } from '@meguri/ui/SidePanel.tsx';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { Actions } from './Actions.tsx';
import { History } from './History.tsx';
import { mayOf } from './may-keep.ts';
import type { OnePremises } from './one-premises.ts';
import { PremisesSlots } from './premises-slot.ts';
import { CardOf, DueOf, HoursOf, KindOf, LastMetOf, StepOf, TierOf } from './use-columns.tsx';

type Props = {
  readonly premisesId: string;
  /** The doors of the beat, one of which may be the survivor of a merge. */
  readonly rows: readonly PremisesRow[];
  readonly onClose: () => void;
  readonly onRecord?: (premises: PremisesRow) => void;
};

/** One premises: what is known, what happened, what can be done. Opening it is on record. */
export const PremisesPanel = ({ premisesId, rows, onClose, onRecord }: Props) => {
  const { t } = useTranslation('premises');
  const { Cards } = useContext(PremisesSlots);
  const query = useQueryOf(getPremises, { premisesId });
  const known = rows.find(({ id }) => id === premisesId);
  const title = query.data?.premises.address ?? known?.address ?? t('label');
  return (
    <SidePanel onClose={onClose} title={title} width={380}>
      <Loaded query={query}>
        {({ premises, history }) => (
          <>
            <Facts premises={premises} />
            {premises.proposed && <Notice kind="info" title={t('proposed')} />}
            {onRecord && premises.status === 'active' && (
              <Button icon="add" look="solid" onPress={() => onRecord(premises)}>
                {t('record')}
              </Button>
            )}
            <Choices onClose={onClose} premises={premises} rows={rows} />
            {Cards && <Cards isActive={premises.status === 'active'} premisesId={premisesId} />}
            <History entries={history} />
          </>
        )}
      </Loaded>
    </SidePanel>
  );
};

type OneProps = { readonly premises: OnePremises };

const Choices = (props: OneProps & Pick<Props, 'rows' | 'onClose'>) => {
  const may = mayOf(useSession(), props.premises);
  return <Actions may={may} {...props} />;
};

const Facts = ({ premises }: OneProps) => {
  const { t } = useTranslation('premises');
  const dayText = useDayText();
  const { status, closedOn, exemptReviewOn, buildingName, name } = premises;
  const day = closedOn === null ? '' : dayText(closedOn);
  const some = (term: string, value: string | null) =>
    value === null || value === '' ? [] : [{ term, value }];
  const review = exemptReviewOn === null ? null : dayText(exemptReviewOn);
  return (
    <FactList
      facts={[
        { term: t('kind'), value: <KindOf row={premises} /> },
        { term: t('tier'), value: <TierOf row={premises} /> },
        ...some(t('facts.name'), name),
        ...some(t('facts.building'), buildingName),
        ...(status === 'active'
          ? []
          : [{ term: t('facts.status'), value: t(`status.${status}`, { day }) }]),
        { term: t('card'), value: <CardOf row={premises} /> },
        { term: t('lastMet'), value: <LastMetOf row={premises} /> },
        { term: t('due'), value: <DueOf row={premises} /> },
        { term: t('attempts'), value: premises.attempts },
        { term: t('hours'), value: <HoursOf row={premises} /> },
        { term: t('next'), value: <StepOf row={premises} /> },
        ...some(t('facts.exemptReview'), review),
      ]}
    />
  );
};
