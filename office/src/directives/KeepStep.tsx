import { listDirectives, type registerDirective } from '@meguri/core/directives/register.ops.ts';
import type { Input } from '@meguri/core/operation.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';
import { useQueryOf } from '../platform/queries.ts';

export type Of = Input<typeof registerDirective>['of'];

type Props = {
  readonly title: string;
  readonly busy: boolean;
  readonly onKeep: (of: Of) => void;
};

const fresh = 'new';

/** A new directive, or the next version of one in the register. */
export const KeepStep = ({ title, busy, onKeep }: Props) => {
  const { t } = useTranslation('directives');
  const language = useLanguage();
  const { data } = useQueryOf(listDirectives, {});
  const [work, setWork] = useState<string>(fresh);
  const [name, setName] = useState(title);
  const [code, setCode] = useState<string>();
  const [pack, setPack] = useState('');
  const prefectureCode = code ?? data?.prefectureCode ?? '';
  const of = work === fresh ? { name, prefectureCode, pack: pack || null } : { directiveId: work };
  return (
    <Section note={t('new.keepNote')} title={t('new.steps.keep')}>
      <div className="max-w-[640px]">
        <SelectField
          required
          label={t('new.work')}
          onChange={setWork}
          options={[
            { id: fresh, label: t('new.newWork') },
            ...(data?.directives ?? []).map((one) => ({ id: one.directiveId, label: one.name })),
          ]}
          value={work}
        />
        {work === fresh && (
          <>
            <TextField label={t('list.name')} onChange={setName} required value={name} />
            <TextField
              hint={t('new.codeHint')}
              inputMode="numeric"
              label={t('new.code')}
              onChange={setCode}
              required
              value={prefectureCode}
              width={120}
            />
            <SelectField
              label={t('new.pack')}
              onChange={setPack}
              options={[
                { id: '', label: t('new.noPack') },
                ...(data?.packs ?? []).map((one) => ({ id: one.pack, label: one.title[language] })),
              ]}
              value={pack}
            />
          </>
        )}
        <Button busy={busy} look="solid" onPress={() => onKeep(of)} size={48}>
          {t('new.keep')}
        </Button>
      </div>
    </Section>
  );
};
