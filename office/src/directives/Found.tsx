import type { searchClauses } from '@meguri/core/directives/clauses.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';

type Results = Output<typeof searchClauses>;

/** What a search found: in the summaries of the packs, and in the texts of the register. */
export const Found = ({ found }: { readonly found: Results }) => {
  const { t } = useTranslation('directives');
  const { clauses, texts, more } = found;
  if (clauses.length + texts.length === 0) {
    return <EmptyState title={t('search.none')}>{t('search.noneBody')}</EmptyState>;
  }
  return (
    <>
      {texts.length > 0 && (
        <Section title={t('search.texts', { count: texts.length })}>
          <InTexts texts={texts} />
        </Section>
      )}
      {clauses.length > 0 && (
        <Section title={t('search.clauses', { count: clauses.length })}>
          <InClauses clauses={clauses} />
        </Section>
      )}
      {more && <p className="text-muted">{t('search.more')}</p>}
    </>
  );
};

const InTexts = ({ texts }: Pick<Results, 'texts'>) => (
  <ul className="grid gap-3">
    {texts.map(({ versionId, place, name, address, around }) => (
      <li key={`${versionId} ${place}`}>
        <Link href={`/directives/${versionId}?place=${encodeURIComponent(place)}`}>
          {name}　{address}
        </Link>
        <p className="max-w-[44em] text-body">{around}</p>
      </li>
    ))}
  </ul>
);

const InClauses = ({ clauses }: Pick<Results, 'clauses'>) => {
  const language = useLanguage();
  return (
    <ul className="grid gap-3">
      {clauses.map(({ pack, id, prefecture, cite, summary }) => (
        <li key={`${pack} ${id}`}>
          <Link href={`/directives/clauses?pack=${pack}&clause=${id}`}>
            {prefecture[language]}　{cite}
          </Link>
          <p className="max-w-[44em] text-body">{summary[language]}</p>
        </li>
      ))}
    </ul>
  );
};
