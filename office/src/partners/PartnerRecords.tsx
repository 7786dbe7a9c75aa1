import { activityKinds } from '@meguri/core/partners/partner.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Chip } from '@meguri/ui/Chip.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { useLanguage } from '../platform/language.ts';
import { ActivityDialog } from './ActivityDialog.tsx';
import { AgreementDialog } from './AgreementDialog.tsx';
import { Agreements } from './Agreements.tsx';
import { EndButton } from './EndButton.tsx';
import { InformationDialog } from './InformationDialog.tsx';
import { Ledger } from './Ledger.tsx';
import { Liaisons } from './Liaisons.tsx';
import type { Activity, OnePartner } from './partner.ts';

type Adding = 'activity' | 'agreement' | 'information';

/** Liaison, activities, agreements and information of one partner, each with its small button. */
export const PartnerRecords = ({ one }: { readonly one: OnePartner }) => {
  const { t } = useTranslation('partners');
  const [adding, setAdding] = useState<Adding | null>(null);
  const { liaisons, activities, agreements, information, may, recordAt } = one;
  const side = (what: Adding) =>
    may.keep && <Button onPress={() => setAdding(what)}>{t(`${what}.add`)}</Button>;
  return (
    <>
      <Section title={t('log.title')}>
        {orNone(liaisons, t('log.emptyBody'), <Liaisons rows={liaisons} />)}
      </Section>
      <Section side={side('activity')} title={t('activity.title')}>
        {orNone(activities, t('activity.empty'), <Activities rows={activities} />)}
      </Section>
      <Section side={side('agreement')} title={t('agreement.title')}>
        {orNone(
          agreements,
          t('agreement.empty'),
          <Agreements rows={agreements} stationId={recordAt} />,
        )}
      </Section>
      {may.keep && (
        <Section
          note={t('information.lead')}
          side={side('information')}
          title={t('information.title')}
        >
          {orNone(information, t('information.empty'), <Ledger rows={information} />)}
        </Section>
      )}
      <AddDialog adding={adding} onClose={() => setAdding(null)} one={one} />
    </>
  );
};

const orNone = (rows: readonly unknown[], empty: string, list: ReactNode): ReactNode =>
  rows.length === 0 ? <p className="text-muted">{empty}</p> : list;

type AddProps = {
  readonly adding: Adding | null;
  readonly one: OnePartner;
  readonly onClose: () => void;
};

const AddDialog = ({ adding, one: { partner, recordAt }, onClose }: AddProps) => {
  const at = { partnerId: partner.id, stationId: recordAt, onClose };
  if (adding === 'activity') return <ActivityDialog {...at} />;
  if (adding === 'agreement') return <AgreementDialog renews={null} {...at} />;
  if (adding === null) return null;
  return <InformationDialog onClose={onClose} partners={[partner]} stationId={recordAt} />;
};

const Activities = ({ rows }: { readonly rows: readonly Activity[] }) => {
  const { t } = useTranslation('partners');
  const language = useLanguage();
  const dayText = useDayText();
  return (
    <ul className="grid gap-3">
      {rows.map(({ id, on, kind, title, parts, ended, mayEnd }) => (
        <li className="border-line border-b pb-3" key={id}>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <b className="text-ink">{title}</b>
            <span className="text-muted">
              {dayText(on)}　{activityKinds[kind][language]}
            </span>
            {ended !== null && <Chip>{t(`end.ended.${ended}`)}</Chip>}
            {mayEnd && (
              <EndButton
                ends={['withdrawn']}
                label={t('end.ended.withdrawn')}
                recordId={id}
                what={title}
              />
            )}
          </p>
          <ul className="list-disc pl-5">
            {parts.map(({ who, what }) => (
              <li key={`${who} ${what}`}>{`${who}：${what}`}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
};
