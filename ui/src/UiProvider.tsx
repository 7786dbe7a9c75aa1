import type { ReactNode } from 'react';
import { I18nProvider, RouterProvider } from 'react-aria-components';
import { uiWords, WordsContext } from './words.ts';

type Props = {
  readonly language: 'ja' | 'en';
  /** Client-side navigation for every link of this package. */
  readonly navigate: (href: string) => void;
  readonly children: ReactNode;
};

export const UiProvider = ({ language, navigate, children }: Props) => (
  <I18nProvider locale={language === 'ja' ? 'ja-JP' : 'en-GB'}>
    <RouterProvider navigate={navigate}>
      <WordsContext value={uiWords[language]}>{children}</WordsContext>
    </RouterProvider>
  </I18nProvider>
);
