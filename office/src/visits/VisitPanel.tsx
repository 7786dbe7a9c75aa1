import type { Output } from '@meguri/core/operation.ts';
import { getVisit } from '@meguri/core/visits/visits.ops.ts';
import { FactList } from '@meguri/ui/FactList.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { Overlay } from './Overlay.tsx';
import { useWhenText } from './when.ts';

type Props = { readonly visitId: string; readonly onClose: () => void };

/** One visit with what came of it; opening it is on record. */
export const VisitPanel = ({ visitId, onClose }: Props) => {
  const { t } = useTranslation('visits');
  return (
    <Overlay onClose={onClose} title={t('list.one')}>
      <Loaded query={useQueryOf(getVisit, { visitId })}>
        {({ visit }) => <Visit visit={visit} />}
      </Loaded>
    </Overlay>
  );
};

type Visit = Output<typeof getVisit>['visit'];

const Visit = ({ visit }: { readonly visit: Visit }) => {
  const { t } = useTranslation('visits');
  const { withdrawn, late } = visit;
  return (
    <>
      <p className="text-std-18B-160 text-ink">{visit.address}</p>
      {withdrawn && <Notice kind="attention" title={t('list.withdrawnOne')} />}
      {late && <Notice kind="attention" title={t('list.lateOne')} />}
      <FactList facts={useFacts(visit)} />
    </>
  );
};

const useFacts = ({ sheet, by, recordedAt, nightApprovedBy }: Visit) => {
  const { t } = useTranslation(['visits', 'premises']);
  const whenText = useWhenText();
  const none = t('list.none');
  const card = t(`cards.${sheet.card ?? 'none'}`);
  const items = sheet.guidance.map((item) => `(${item})`).join(' ');
  return [
    { term: t('list.at'), value: whenText(sheet.at) },
    { term: t('list.by'), value: by },
    { term: t('outcome'), value: t(`outcomes.${sheet.outcome}`) },
    { term: t('guidance'), value: items === '' ? none : items },
    { term: t('crCards'), value: t('list.sheets', { count: sheet.crCards }) },
    { term: t('patrolCards'), value: t('list.sheets', { count: sheet.patrolCards }) },
    { term: t('card'), value: card },
    ...(sheet.cardSource === null
      ? []
      : [{ term: t('cardSource'), value: t(`cardSources.${sheet.cardSource}`) }]),
    ...(sheet.hours === null
      ? []
      : [{ term: t('hours'), value: t(`premises:convenience.${sheet.hours}`) }]),
    ...(sheet.heard === null
      ? []
      : [{ term: t(`kinds.${sheet.heard.kind}`), value: sheet.heard.text }]),
    ...(nightApprovedBy === null ? [] : [{ term: t('list.nightBy'), value: nightApprovedBy }]),
    { term: t('list.recordedAt'), value: whenText(recordedAt) },
  ];
};
