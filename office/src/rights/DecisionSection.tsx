import { Button } from '@meguri/ui/Button.tsx';
import { FactList } from '@meguri/ui/FactList.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { useSession } from '../platform/session.ts';
import { CarryOut } from './CarryOut.tsx';
import type { Request } from './case.ts';
import { DecideDialog } from './DecideDialog.tsx';

type Props = { readonly request: Request };

/** The decision, once it is made, and what is done about it. */
export const DecisionSection = ({ request }: Props) => {
  const { t } = useTranslation('rights');
  return (
    <Section title={t('decide.title')}>
      {request.decision === null ? <Open request={request} /> : <Made request={request} />}
    </Section>
  );
};

const Open = ({ request }: Props) => {
  const { t } = useTranslation('rights');
  const { person } = useSession();
  const [isOpen, setOpen] = useState(false);
  const isOwn = request.handler?.personId === person.id;
  if (!request.may.decide || isOwn) return <p className="text-muted">{t('decide.other')}</p>;
  return (
    <>
      <Button look="solid" onPress={() => setOpen(true)} size={48}>
        {t('decide.open')}
      </Button>
      {isOpen && <DecideDialog onClose={() => setOpen(false)} request={request} />}
    </>
  );
};

const Made = ({ request }: Props) => {
  const { t } = useTranslation('rights');
  const dayText = useDayText();
  const { decision, objectionUntil } = request;
  if (decision === null) return null;
  const until =
    objectionUntil === null
      ? ''
      : t('decide.objectionUntil', { day: dayText(objectionUntil, 'short') });
  return (
    <>
      <FactList
        facts={[
          { term: t('decide.decision'), value: t(`decision.${decision.decision}`) },
          ...(decision.ground === 'none'
            ? []
            : [{ term: t('decide.ground'), value: t(`ground.${decision.ground}`) }]),
          {
            term: t('decide.day'),
            value: `${dayText(decision.on)}　${decision.by}　${until}`,
          },
        ]}
      />
      <CarryOut request={request} />
    </>
  );
};
