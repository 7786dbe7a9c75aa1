import { piecesOf, type TextLanguage } from '@meguri/core/materials/texts.ts';
import { tagOf } from './material.ts';

type Props = { readonly text: string; readonly language: TextLanguage };

/** A line in its own language; readings stand over their characters. */
export const TextLine = ({ text, language }: Props) => (
  <span lang={tagOf(language)}>
    {language === 'ja-easy'
      ? piecesOf(text).map((piece, at) =>
          piece.reading === null ? (
            piece.text
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a fixed line never move
            <ruby key={at}>
              {piece.text}
              <rt>{piece.reading}</rt>
            </ruby>
          ),
        )
      : text}
  </span>
);
