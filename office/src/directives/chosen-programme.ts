const place = 'meguri programme';

type Named = { readonly pack: string };

/**
 * The directive a page works under: the one its address names, else the one chosen last, else the
 * first. A name that is not in force here counts as none.
 */
export const programmeChosen = <P extends Named>(
  programmes: readonly P[],
  { asked, last }: { readonly asked: string; readonly last: string },
): P | undefined => {
  const named = (name: string) => programmes.find(({ pack }) => pack === name);
  return named(asked) ?? named(last) ?? programmes[0];
};

/** The last choice of this browser session; '' where there is none or the browser keeps none. */
export const lastProgramme = (): string => {
  try {
    return sessionStorage.getItem(place) ?? '';
  } catch {
    return '';
  }
};

export const keepProgramme = (pack: string): void => {
  try {
    sessionStorage.setItem(place, pack);
  } catch {
    // A browser that keeps nothing asks again on the next page.
  }
};
