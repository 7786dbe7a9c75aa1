import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import type { Material } from './material.ts';
import { TextLine } from './TextLine.tsx';

type Pair = { readonly text: string; readonly original: string };

const Pairs = ({
  material,
  pairs,
}: {
  readonly material: Material;
  readonly pairs: readonly Pair[];
}) => (
  <ul className="max-w-260 divide-y divide-line border-line border-y">
    {pairs.map(({ text, original }) => (
      <li className="grid gap-x-8 gap-y-1 py-3 min-[760px]:grid-cols-2" key={original}>
        <p className="text-std-18N-160 text-ink">
          <TextLine language={material.language} text={text} />
        </p>
        {material.language !== 'ja' && (
          <p className="text-body" lang="ja">
            {original}
          </p>
        )}
      </li>
    ))}
  </ul>
);

const pairsOf = (texts: readonly string[], originals: readonly string[]): readonly Pair[] =>
  texts.map((text, at) => ({ text, original: originals[at] ?? '' }));

/** Line by line, as whoever checks it reads it. */
export const BesideOriginal = ({ material }: { readonly material: Material }) => {
  const { t } = useTranslation('materials');
  const { text, original } = material;
  return (
    <>
      <Section title={t('read.lines')}>
        <Pairs
          material={material}
          pairs={pairsOf([text.title, ...text.lines], [original.title, ...original.lines])}
        />
      </Section>
      {text.phrases.length > 0 && (
        <Section title={t('read.phrases')}>
          <Pairs material={material} pairs={pairsOf(text.phrases, original.phrases)} />
        </Section>
      )}
    </>
  );
};
