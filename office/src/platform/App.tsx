import { whoAmI } from '@meguri/core/access/access.ops.ts';
import { UiProvider } from '@meguri/ui/UiProvider.tsx';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { RecutLooks } from '../beats/recut-slot.ts';
import { StationSections } from '../beats/station-slot.ts';
import { changeLanguage, keptLanguage, startWords } from '../i18n.ts';
import { PremisesSlots } from '../premises/premises-slot.ts';
import { RecutPreview } from '../sheets/RecutPreview.tsx';
import { FaultError } from './call.ts';
import { useLanguage } from './language.ts';
import { premisesParts } from './premises-parts.ts';
import { router } from './router.tsx';
import { sessionEnding } from './session.ts';
import { stationSections } from './station-sections.ts';

startWords(keptLanguage());
void changeLanguage(keptLanguage());

/** A refusal is an answer: only a lost network is asked again. */
const isWorthAnotherTry = (failures: number, error: Error): boolean =>
  failures < 2 && error instanceof FaultError && error.kind === 'network';

/** A session that ended or was locked shows at once, whatever page asked. */
const watchSession = (error: Error): void => {
  if (sessionEnding(error)) void queries.invalidateQueries({ queryKey: [whoAmI.name] });
};

const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, { queryKey: [name] }) => {
      if (name !== whoAmI.name) watchSession(error);
    },
  }),
  mutationCache: new MutationCache({ onError: watchSession }),
  defaultOptions: { queries: { retry: isWorthAnotherTry, staleTime: 10_000 } },
});

const go = (href: string): void => router.history.push(href);

export const App = () => (
  <UiProvider language={useLanguage()} navigate={go}>
    <QueryClientProvider client={queries}>
      <StationSections value={stationSections}>
        <RecutLooks value={RecutPreview}>
          <PremisesSlots value={premisesParts}>
            <RouterProvider router={router} />
          </PremisesSlots>
        </RecutLooks>
      </StationSections>
    </QueryClientProvider>
  </UiProvider>
);
