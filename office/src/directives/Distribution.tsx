import { Chip } from '@meguri/ui/Chip.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import type { Directive } from './register.ts';

type Sent = Directive['distributions'][number];

/** To which units it went, in the order of the organisation, and who has not yet acknowledged. */
export const Distribution = ({ directive }: { readonly directive: Directive }) => {
  const { t } = useTranslation('directives');
  const { distributions, unsent } = directive;
  if (distributions.length === 0) {
    return <EmptyState title={t('units.none')}>{t('units.noneBody')}</EmptyState>;
  }
  return (
    <>
      {distributions.map((sent) => (
        <Recipients key={sent.recipients[0]?.recipientId} sent={sent} />
      ))}
      {unsent.length > 0 && (
        <p className="text-muted">
          {t('units.unsent', { names: unsent.map(({ name }) => name).join('、') })}
        </p>
      )}
    </>
  );
};

const Recipients = ({ sent }: { readonly sent: Sent }) => {
  const { t } = useTranslation('directives');
  const dayText = useDayText();
  const open = sent.recipients.filter(({ acknowledgedOn }) => acknowledgedOn === null).length;
  return (
    <Section
      note={[t('units.open', { count: open }), sent.note].filter(Boolean).join('　')}
      title={t('units.sent', { day: dayText(sent.sentOn), due: dayText(sent.dueOn) })}
    >
      <PlainTable
        caption={t('units.sent', { day: dayText(sent.sentOn), due: dayText(sent.dueOn) })}
        columns={[
          { id: 'unit', head: t('units.unit'), cell: ({ name }) => name },
          {
            id: 'state',
            head: t('units.receipt'),
            width: 320,
            cell: ({ acknowledgedOn, acknowledgedBy }) =>
              acknowledgedOn === null ? (
                <Chip tone="yellow">{t('units.notYet')}</Chip>
              ) : (
                `${dayText(acknowledgedOn, 'short')}　${acknowledgedBy}`
              ),
          },
        ]}
        idOf={({ recipientId }) => recipientId}
        rows={sent.recipients}
      />
    </Section>
  );
};
