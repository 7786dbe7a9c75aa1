import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { useOnline } from './use-online.ts';
import { useWords } from './words.ts';

type Props = {
  readonly top: ReactNode;
  readonly navigation: ReactNode;
  readonly children: ReactNode;
  /** Wide work (plan, form): the navigation is a rail of icons. Below 1200 px it always is. */
  readonly rail?: boolean;
};

/** Top bar, navigation, main part; the skip link comes first. */
export const AppShell = ({ top, navigation, children, rail = false }: Props) => {
  const words = useWords();
  return (
    <div className="flex min-h-screen flex-col">
      <a
        className="sr-only focus:not-sr-only focus:absolute focus:left-2 focus:top-2 focus:z-50 focus:bg-paper focus:p-3 focus:text-link"
        href="#main"
      >
        {words.skipToMain}
      </a>
      {top}
      <OfflineStrip />
      <div
        className={classes(
          'grid flex-1 grid-cols-[60px_minmax(0,1fr)]',
          !rail && 'min-[1200px]:grid-cols-[192px_minmax(0,1fr)]',
        )}
        data-rail={rail}
      >
        {navigation}
        <main className="min-w-0 px-7 pt-3.5 pb-10 max-[600px]:px-4" id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
};

const OfflineStrip = () => {
  const words = useWords();
  const online = useOnline();
  return (
    <div role="status">
      {!online && (
        <p className="border-b border-attention-line bg-attention-soft px-7 py-2 text-attention-ink">
          {words.offline}
        </p>
      )}
    </div>
  );
};
