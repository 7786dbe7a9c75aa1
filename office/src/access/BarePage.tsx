import { BrandMark } from '@meguri/ui/BrandMark.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageButton } from '../platform/LanguageButton.tsx';

type Props = {
  readonly title: string;
  /** One form in the middle, or a list over the whole width. */
  readonly width: 'form' | 'list';
  /** Stands between the brand and the heading. */
  readonly above?: ReactNode;
  readonly children: ReactNode;
};

/** A page without the shell: nobody is signed in, or the screen is locked. */
export const BarePage = ({ title, width, above, children }: Props) => {
  const { t } = useTranslation();
  const size = width === 'form' ? 'max-w-[560px]' : 'max-w-[960px]';
  return (
    <main className={`mx-auto px-5 pt-11 pb-8 ${size}`} id="main">
      <title>{title}</title>
      <header className="mb-6 flex flex-wrap items-center gap-4">
        <BrandMark size={44} />
        <div>
          <p className="text-[30px]/tight font-bold tracking-widest text-ink">{t('brand')}</p>
          <p className="text-[16px] text-muted">{t('tagline')}</p>
        </div>
        <div className="ml-auto">
          <LanguageButton />
        </div>
      </header>
      {above}
      <h1 className="mt-7 mb-3.5 text-std-28B-150 text-ink">{title}</h1>
      {children}
    </main>
  );
};
