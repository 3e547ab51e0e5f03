const names = new Intl.DisplayNames(['en-GB'], { type: 'language', fallback: 'code' });

/** "English" for "en"; the code itself where it is none that is known; null stays null. */
export function printLanguage(code: string | null): string | null {
  if (code === null) return null;
  try {
    return names.of(code) ?? code;
  } catch {
    // Not the form of a language code at all.
    return code;
  }
}
