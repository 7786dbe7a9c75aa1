import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { HeaderFacts } from './HeaderFacts.tsx';
import { Repairs } from './Repairs.tsx';
import type { Preview } from './register.ts';
import { Tree } from './Tree.tsx';

/** What was read: header, what was repaired and how surely, and the tree. */
export const PreviewStep = ({ preview }: { readonly preview: Preview }) => {
  const { t } = useTranslation('directives');
  const { header, attachments, repairs, nodes, characters } = preview;
  return (
    <>
      <Section note={t('header.note')} title={t('header.title')}>
        <HeaderFacts attachments={attachments} lines={header} />
      </Section>
      <Section note={t('repairs.note')} title={t('repairs.title', { count: repairs.length })}>
        <Repairs repairs={repairs} />
      </Section>
      <Section note={t('tree.note', { nodes: nodes.length, characters })} title={t('tree.title')}>
        <Tree nodes={nodes} />
      </Section>
    </>
  );
};
