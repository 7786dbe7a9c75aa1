import type { PackFault } from '@meguri/core/pack/faults.ts';
import { Notice } from '@meguri/ui/Notice.tsx';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../platform/language.ts';

type Props = {
  /** Undefined while the first check runs. */
  readonly faults: readonly PackFault[] | undefined;
  readonly onGo: (fault: PackFault) => void;
};

/** Every fault with file, place, clause and mend, as `meguri pack check` tells them; one goes there. */
export const Faults = ({ faults, onGo }: Props) => {
  const { t } = useTranslation('packEditor');
  if (faults === undefined) return <p className="text-muted">{t('faults.checking')}</p>;
  if (faults.length === 0) {
    return (
      <Notice kind="done" title={t('faults.none')}>
        {t('faults.noneBody')}
      </Notice>
    );
  }
  return (
    <section aria-live="polite">
      <h2 className="mb-1.5 text-std-18B-160 text-refusal">
        {t('faults.title', { count: faults.length })}
      </h2>
      <ol className="max-h-[320px] overflow-auto border-y border-line">
        {faults.map((fault, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two faults may be equal in everything but their turn
          <Fault fault={fault} key={at} onGo={() => onGo(fault)} />
        ))}
      </ol>
    </section>
  );
};

type FaultProps = { readonly fault: PackFault; readonly onGo: () => void };

const Fault = ({ fault, onGo }: FaultProps) => {
  const { t } = useTranslation('packEditor');
  const language = useLanguage();
  const path = fault.path === '/' ? t('faults.top') : fault.path;
  return (
    <li className="border-b border-line py-2 last:border-b-0">
      <button
        className="reach cursor-pointer text-left text-[14px] break-all text-link underline underline-offset-3"
        onClick={onGo}
        type="button"
      >
        {t('faults.go', { file: fault.file, path })}
      </button>
      {fault.clause !== null && (
        <span className="ml-2 text-[14px] whitespace-nowrap text-muted">
          {t('faults.clause', { clause: fault.clause })}
        </span>
      )}
      <p className="text-ink">{fault.say[language]}</p>
      <p>{fault.mend[language]}</p>
    </li>
  );
};
