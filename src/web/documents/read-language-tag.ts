/** The code where it can stand as the language of a text in the page, so that it is read out and broken rightly. */
export function readLanguageTag(code: string | null): string | undefined {
  try {
    return code === null ? undefined : Intl.getCanonicalLocales(code)[0];
  } catch {
    return undefined;
  }
}
