import { UiProvider } from '@meguri/ui/UiProvider.tsx';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { changeLanguage, keptLanguage, startWords } from '../i18n.ts';
import { FaultError } from './call.ts';
import { useLanguage } from './language.ts';
import { router } from './router.tsx';

startWords(keptLanguage());
void changeLanguage(keptLanguage());

/** A refusal is an answer: only a lost network is asked again. */
const isWorthAnotherTry = (failures: number, error: Error): boolean =>
  failures < 2 && error instanceof FaultError && error.kind === 'network';

const queries = new QueryClient({
  defaultOptions: { queries: { retry: isWorthAnotherTry, staleTime: 10_000 } },
});

const go = (href: string): void => router.history.push(href);

export const App = () => (
  <UiProvider language={useLanguage()} navigate={go}>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </UiProvider>
);
