import { UiProvider } from '@meguri/ui/UiProvider.tsx';
import i18next from 'i18next';
import { renderToString } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { startWords } from '../i18n.ts';
import { GalleryPage } from './GalleryPage.tsx';

beforeAll(() => startWords('ja'));

const drawn = async (language: 'ja' | 'en'): Promise<string> => {
  await i18next.changeLanguage(language);
  return renderToString(
    <UiProvider language={language} navigate={() => undefined}>
      <GalleryPage />
    </UiProvider>,
  );
};

describe.each(['ja', 'en'] as const)('the gallery in %s', (language) => {
  test('draws every part with one h1 and no missing text', async () => {
    const html = await drawn(language);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/role="gridcell"/g)?.length).toBeGreaterThan(150);
    expect(html).not.toMatch(/gallery[.:][a-z]/i);
    expect(html).not.toContain('disabled=""');
  });
});
