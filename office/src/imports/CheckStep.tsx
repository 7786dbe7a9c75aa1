import type { ImportFileCheck } from '@meguri/core/imports/imports.ops.ts';
import { explain, type RefusalCode, refusals } from '@meguri/core/refusals.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';
import type { Import } from './use-import.ts';

type Props = { readonly check: ImportFileCheck; readonly one: Import };

/** What would be written, what cannot be used, and the one button that writes. */
export const CheckStep = ({ check, one }: Props) => {
  const { t } = useTranslation('imports');
  const count = check.created + check.changed;
  return (
    <Section title={t('steps.check')}>
      <Counts check={check} />
      <Levels check={check} />
      <Remarks check={check} />
      {check.refusedCount > 0 ? (
        <Refused check={check} />
      ) : (
        <Button busy={one.write.isPending} look="solid" onPress={one.confirm} size={48}>
          {count === 0 ? t('confirmNone') : t('confirm', { count })}
        </Button>
      )}
    </Section>
  );
};

type CheckProps = { readonly check: ImportFileCheck };

const Counts = ({ check }: CheckProps) => {
  const { t } = useTranslation('imports');
  const figures = [
    [t('counts.created'), check.created],
    [t('counts.changed'), check.changed],
    [t('counts.unchanged'), check.unchanged],
    [t('counts.refused'), check.refusedCount],
    ...(check.sum === null ? [] : [[t('sum'), check.sum] as const]),
  ] as const;
  return (
    <dl className="mb-4 flex flex-wrap gap-x-10 gap-y-2">
      {figures.map(([term, value]) => (
        <div key={term}>
          <dt className="text-muted">{term}</dt>
          <dd className="figure text-std-20B-150 text-ink">{value.toLocaleString('ja')}</dd>
        </div>
      ))}
    </dl>
  );
};

const Levels = ({ check }: CheckProps) => {
  const { t } = useTranslation('imports');
  if (check.levels.every(({ level }) => level === 'row')) return null;
  return (
    <div className="mb-4">
      <h3 className="mb-1 font-bold text-ink">{t('levelsTitle')}</h3>
      <ul>
        {check.levels.map(({ level, count, used }) => (
          <li key={`${level} ${used}`}>
            {t(`levels.${level}`)} <span className="figure">{count}</span>
            <span className="ml-3 text-muted">{t(used ? 'used' : 'unused')}</span>
          </li>
        ))}
      </ul>
    </div>
  );
};

const Remarks = ({ check }: CheckProps) => {
  const { t } = useTranslation('imports');
  const kinds = [...new Set(check.remarks.map(({ remark }) => remark))];
  return (
    <div className="mb-4 grid gap-2">
      {kinds.map((kind) => {
        const values = check.remarks.filter(({ remark }) => remark === kind);
        const rest = values.length - 8;
        return (
          <Notice key={kind} kind="info" title={t(`remarks.${kind}`)}>
            {values
              .slice(0, 8)
              .map(({ value }) => value)
              .join('、')}
            {rest > 0 && `　+${rest}`}
          </Notice>
        );
      })}
    </div>
  );
};

const isRefusal = (code: string): code is RefusalCode => code in refusals;

const Refused = ({ check }: CheckProps) => {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  return (
    <>
      <div className="mb-3">
        <Notice kind="attention" title={t('allOrNothing')} />
      </div>
      <PlainTable
        caption={t('refusedTitle', { shown: check.refused.length })}
        columns={[
          { id: 'line', head: t('line'), cell: (one) => (one.line === 0 ? '—' : one.line) },
          {
            id: 'problem',
            head: t('problem'),
            cell: ({ code, details }) => {
              if (!isRefusal(code)) return code;
              const { say, next } = explain(code, details, language);
              return `${say}${language === 'en' ? ' ' : ''}${next}`;
            },
          },
        ]}
        idOf={(one) => `${one.line} ${one.code} ${JSON.stringify(one.details)}`}
        rows={check.refused}
      />
    </>
  );
};
