import { getRequest } from '@meguri/core/rights/requests.ops.ts';
import { Chip } from '@meguri/ui/Chip.tsx';
import { FactList } from '@meguri/ui/FactList.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { useAddressPart } from '../platform/address.ts';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useQueryOf } from '../platform/queries.ts';
import type { Request } from './case.ts';
import { DecisionSection } from './DecisionSection.tsx';
import { HoldButton } from './HoldButton.tsx';
import { LinkedCards } from './LinkedCards.tsx';
import { RequesterSection } from './RequesterSection.tsx';
import { StepButtons } from './StepButtons.tsx';

/** One request from receipt to what was done about it. */
export const RequestPage = () => {
  const requestId = useAddressPart('requestId');
  const query = useQueryOf(getRequest, { requestId });
  return (
    <Loaded lines={8} query={query}>
      {(request) => <Page request={request} />}
    </Loaded>
  );
};

type Props = { readonly request: Request };

const Page = ({ request }: Props) => {
  const { t } = useTranslation('rights');
  const dayText = useDayText();
  const { number, kind, state, dueOn } = request;
  const due = dueOn === null ? t(`state.${state}`) : t('one.dueOn', { day: dayText(dueOn) });
  return (
    <>
      <title>{number}</title>
      <PageHead
        basis={<PageBasis duties={['rights.requests', 'rights.personal-data']} />}
        crumbs={[{ label: t('title'), href: '/rights' }]}
        meta={`${t(`kind.${kind}`)}　${request.stationName}　${due}`}
        title={number}
      />
      <div className="grid gap-x-10 min-[1200px]:grid-cols-[minmax(0,1fr)_400px]">
        <div className="min-w-0">
          <RequesterSection requestId={request.requestId} />
          <LinkedCards request={request} />
          <DecisionSection request={request} />
        </div>
        <div className="min-w-0">
          <Facts request={request} />
          <Steps request={request} />
        </div>
      </div>
    </>
  );
};

const heldRequest = ({ stationId, requestId, number }: Request) =>
  ({ record: 'request', stationId, subjectId: requestId, number }) as const;

const Facts = ({ request }: Props) => {
  const { t } = useTranslation('rights');
  const dayText = useDayText();
  return (
    <Section
      side={
        <Chip tone={request.state === 'closed' ? 'gray' : 'blue'}>
          {t(`state.${request.state}`)}
        </Chip>
      }
      title={t('one.facts')}
    >
      <FactList
        facts={[
          {
            term: t('requests.received'),
            value: `${dayText(request.receivedOn)}　${t(`way.${request.way}`)}`,
          },
          { term: t('one.identity'), value: t(`identity.${request.identity}`) },
          { term: t('one.capacity'), value: t(`capacity.${request.capacity}`) },
          { term: t('requests.handler'), value: request.handler?.name ?? t('requests.nobody') },
        ]}
      />
      {request.may.handle && <StepButtons request={request} />}
      {request.may.hold && <HoldButton one={heldRequest(request)} />}
    </Section>
  );
};

const Steps = ({ request: { steps } }: Props) => {
  const { t } = useTranslation('rights');
  const dayText = useDayText();
  return (
    <Section title={t('one.steps')}>
      {steps.length === 0 ? (
        <p className="text-muted">{t('one.noSteps')}</p>
      ) : (
        <PlainTable
          caption={t('one.stepsTable')}
          columns={[
            {
              id: 'step',
              head: t('one.step'),
              cell: (row) =>
                `${t(`step.${row.step}`)}${row.about === '' ? '' : `（${row.about}）`}`,
            },
            { id: 'day', head: t('one.day'), cell: (row) => dayText(row.on, 'dense'), width: 90 },
            { id: 'by', head: t('one.by'), cell: (row) => row.by },
          ]}
          idOf={(row) => `${steps.indexOf(row)}`}
          rows={steps}
        />
      )}
    </Section>
  );
};
