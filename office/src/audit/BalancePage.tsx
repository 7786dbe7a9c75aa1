import { getVisitBalance } from '@meguri/core/audit/audit.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { FactList } from '@meguri/ui/FactList.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { AuditFrame } from './AuditFrame.tsx';
import { type Figure, readFigures } from './figures.ts';
import { countText } from './use-audit-words.ts';

type Found = Output<typeof getVisitBalance>;

/** Do visits fall evenly once the mix of tiers is taken off? One answer, no list (R28). */
export const BalancePage = () => {
  const { t } = useTranslation('audit');
  const [figures, setFigures] = useState<readonly Figure[]>([]);
  const query = useQueryOf(getVisitBalance, { figures: [...figures] });
  return (
    <AuditFrame tab="balance" title={t('balance.title')}>
      <p className="mb-4 max-w-[820px]">{t('balance.lead')}</p>
      <div className="max-w-[820px]">
        <Loaded lines={5} query={query}>
          {(found) => <Answer figures={figures} found={found} />}
        </Loaded>
        <FigureForm isGiven={figures.length > 0} onFigures={setFigures} />
      </div>
    </AuditFrame>
  );
};

type Props = { readonly found: Found; readonly figures: readonly Figure[] };

const Answer = ({ found, figures }: Props) => (
  <div className="mb-6">
    <div className="mb-4">
      <Sentence found={found} />
    </div>
    <Facts figures={figures} found={found} />
  </div>
);

const Sentence = ({ found: { balance } }: { readonly found: Found }) => {
  const { t } = useTranslation('audit');
  if (balance === null) {
    return (
      <Notice kind="info" title={t('balance.tooFew')}>
        {t('balance.tooFewBody')}
      </Notice>
    );
  }
  return balance.alarm ? (
    <Notice kind="attention" title={t('balance.uneven')}>
      {t('balance.unevenBody')}
    </Notice>
  ) : (
    <Notice kind="done" title={t('balance.even')} />
  );
};

const Facts = ({ found: { areas, visits, balance }, figures }: Props) => {
  const { t } = useTranslation('audit');
  const basis =
    figures.length === 0 ? t('balance.register') : t('balance.given', { count: figures.length });
  const times = (value: number) => t('balance.timesOf', { value: value.toFixed(2) });
  const measured =
    balance === null
      ? []
      : [
          { term: t('balance.low'), value: times(balance.low) },
          { term: t('balance.high'), value: times(balance.high) },
          { term: t('balance.chance'), value: `${(balance.chance * 100).toFixed(1)} %` },
        ];
  return (
    <FactList
      facts={[
        { term: t('balance.basis'), value: basis },
        ...measured,
        { term: t('balance.areas'), value: countText(areas) },
        { term: t('balance.visits'), value: countText(visits) },
      ]}
    />
  );
};

type FormProps = {
  readonly isGiven: boolean;
  readonly onFigures: (figures: readonly Figure[]) => void;
};

const FigureForm = ({ isGiven, onFigures }: FormProps) => {
  const { t } = useTranslation('audit');
  const [text, setText] = useState('');
  const [error, setError] = useState<string | undefined>();
  const compare = () => {
    const read = readFigures(text);
    setError('line' in read ? t('balance.badFigures', { line: read.line }) : undefined);
    if ('figures' in read) onFigures(read.figures);
  };
  return (
    <Section title={t('balance.figures')}>
      <TextField
        error={error}
        hint={t('balance.figuresHint')}
        label={t('balance.figuresLabel')}
        lines={6}
        onChange={setText}
        value={text}
        width={480}
      />
      <div className="flex gap-2.5">
        <Button onPress={compare}>{t('balance.compare')}</Button>
        {isGiven && <Button onPress={() => onFigures([])}>{t('balance.back')}</Button>}
      </div>
    </Section>
  );
};
