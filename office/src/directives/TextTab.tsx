import { normaliseText } from '@meguri/core/base/text.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { SearchField } from '@meguri/ui/SearchField.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CorrectDialog, type Corrected } from './CorrectDialog.tsx';
import { HeaderFacts } from './HeaderFacts.tsx';
import type { Directive, HeaderLine, Node } from './register.ts';
import { Tree } from './Tree.tsx';

type Props = { readonly directive: Directive; readonly at: string };

const says = (wanted: string) => (node: Node) =>
  normaliseText(
    [node.address, node.caption ?? '', ...node.passages.map(({ text }) => text)].join(' '),
  ).includes(wanted);

/** Fields a person may mend in the browser: those that are one text or one day. */
const simple: readonly HeaderLine['field'][] = [
  'title',
  'kind',
  'issuedOn',
  'effectiveOn',
  'validUntil',
  'keptUntil',
  'fileCode',
  'issuer',
  'addressees',
  'ownerUnit',
  'numbers',
];

/** Header and tree; whoever keeps the register mends a field or a place right where it stands. */
export const TextTab = ({ directive, at }: Props) => {
  const { t } = useTranslation('directives');
  const [words, setWords] = useState('');
  const [open, setOpen] = useState<Corrected>();
  const wanted = normaliseText(words);
  const nodes = wanted === '' ? directive.nodes : directive.nodes.filter(says(wanted));
  const { keep } = directive.may;
  const mend = (corrected: Corrected, name: string) => (
    <Button look="text" onPress={() => setOpen(corrected)} size={28}>
      {t('correct.open')}
      <span className="sr-only">{name}</span>
    </Button>
  );
  const mendLine = (line: HeaderLine) =>
    keep && simple.includes(line.field) ? mend({ line }, line.field) : null;
  return (
    <>
      <Section title={t('header.title')}>
        <HeaderFacts
          action={mendLine}
          attachments={directive.attachments}
          lines={directive.header}
        />
      </Section>
      <Section title={t('tree.title')}>
        <div className="mb-3">
          <SearchField label={t('tree.search')} onChange={setWords} value={words} />
        </div>
        {nodes.length === 0 && <p>{t('search.none')}</p>}
        <Tree
          at={at}
          nodes={nodes}
          {...(keep ? { action: (node: Node) => mend({ node }, node.address) } : {})}
        />
      </Section>
      {open && (
        <CorrectDialog corrected={open} directive={directive} onClose={() => setOpen(undefined)} />
      )}
    </>
  );
};
