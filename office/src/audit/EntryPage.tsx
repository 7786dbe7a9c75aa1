import { getAuditEntry } from '@meguri/core/audit/audit.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { FactList } from '@meguri/ui/FactList.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { useAddressPart } from '../platform/address.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { ProofText } from './ProofText.tsx';
import { saveText } from './save-text.ts';
import { useAreaText, usePurposeText, useSecondText } from './use-audit-words.ts';
import { VerdictNotice } from './VerdictNotice.tsx';
import { verifyEntry } from './verify.ts';

type Found = Output<typeof getAuditEntry>;

/** One entry and what proves it, computed again in this browser. */
export const EntryPage = () => {
  const { t } = useTranslation('audit');
  const eventId = useAddressPart('eventId');
  const query = useQueryOf(getAuditEntry, { eventId });
  return (
    <>
      <title>{t('entry.title')}</title>
      <PageHead
        basis={<PageBasis duties={['audit.examine']} />}
        crumbs={[{ label: t('tabs.entries'), href: '/audit' }, { label: t('entry.title') }]}
        primary={query.data && <SaveProof found={query.data} />}
        title={t('entry.title')}
      />
      <Loaded lines={8} query={query}>
        {(found) => <Shown found={found} />}
      </Loaded>
    </>
  );
};

type Props = { readonly found: Found };

const SaveProof = ({ found: { entry, proof } }: Props) => {
  const { t } = useTranslation('audit');
  const { line, ...rest } = proof;
  const file = { format: 'meguri audit proof 1', kind: 'inclusion', ...rest, entry: line };
  return (
    <Button
      icon="download"
      look="solid"
      onPress={() => saveText(`proof-${entry.id}.json`, JSON.stringify(file, null, 2))}
    >
      {t('entry.save')}
    </Button>
  );
};

const Shown = ({ found }: Props) => {
  const { t } = useTranslation('audit');
  const { proof } = found;
  return (
    <div className="max-w-[960px]">
      <div className="mb-5">
        <VerdictNotice
          name={`entry ${proof.checkpoint} ${proof.index}`}
          right={t('entry.right', { place: proof.index + 1 })}
          rightBody={t('entry.rightBody')}
          verify={() => verifyEntry(proof)}
          wrong={t('entry.wrong')}
          wrongBody={t('entry.wrongBody')}
        />
      </div>
      <Section title={t('entry.facts')}>
        <Facts found={found} />
      </Section>
      <Section note={t('entry.lineNote')} title={t('entry.line')}>
        <ProofText label={t('entry.line')} text={proof.line} />
      </Section>
      <Section title={t('entry.path', { count: proof.path.length })}>
        <ProofText
          label={t('entry.path', { count: proof.path.length })}
          text={proof.path.join('\n')}
        />
      </Section>
      <Section title={t('entry.note')}>
        <ProofText label={t('entry.note')} text={proof.checkpoint} />
      </Section>
      <p className="text-muted">{t('entry.saved')}</p>
    </div>
  );
};

const Facts = ({ found: { entry, proof } }: Props) => {
  const { t } = useTranslation('audit');
  const areaText = useAreaText();
  const purposeText = usePurposeText();
  const secondText = useSecondText();
  const { person, post, operation, action, subject, subjectId, purpose, at } = entry;
  const who = [person?.name ?? t('table.nobody'), post?.unitName, post?.title];
  return (
    <FactList
      facts={[
        { term: t('table.at'), value: secondText(at) },
        { term: t('table.by'), value: who.filter(Boolean).join('　') },
        { term: t('entry.operation'), value: `${areaText(operation)}　${operation}　${action}` },
        { term: t('entry.subject'), value: subject ?? '—' },
        { term: t('entry.subjectId'), value: subjectId ?? '—' },
        { term: t('table.purpose'), value: purposeText(purpose) },
        { term: t('entry.place'), value: proof.index + 1 },
      ]}
    />
  );
};
