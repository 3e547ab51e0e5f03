import { createRequire } from 'node:module';
import { z } from 'zod';

/** The fields taken from world-countries; everything else in its 1.4 MB is dropped at once. */
const countriesSchema = z.array(
  z.object({
    name: z.object({ common: z.string(), official: z.string() }),
    altSpellings: z.array(z.string()),
    demonyms: z.object({ eng: z.object({ f: z.string(), m: z.string() }).optional() }),
    capital: z.array(z.string()),
    unMember: z.boolean(),
  }),
);

/** What a country and its people are called. */
export interface CountryNames {
  /** The name it is compared by. */
  canonical: string;
  /** English names people use. */
  names: string[];
  /** Other spellings, some of them in other languages. */
  otherSpellings: string[];
  demonyms: string[];
  capitals: string[];
}

/** Where the United Nations print another name than the common one, that name is the canonical one. */
const canonicalNames: Record<string, string> = {
  Russia: 'Russian Federation',
  Vietnam: 'Viet Nam',
  Syria: 'Syrian Arab Republic',
  'Ivory Coast': 'Côte d’Ivoire',
  'Cape Verde': 'Cabo Verde',
  'DR Congo': 'Democratic Republic of the Congo',
  'Republic of the Congo': 'Congo',
  'South Korea': 'Republic of Korea',
  'North Korea': 'Democratic People’s Republic of Korea',
  'Vatican City': 'Holy See',
};

/** Names and demonyms in use that world-countries does not have, by its common name. */
const furtherNames: Record<string, readonly string[]> = {
  'United States': ['USA', 'US', 'U.S.', 'U.S.A.', 'United States of America', 'America'],
  'United Kingdom': ['UK', 'U.K.', 'Great Britain', 'Britain', 'England'],
  'United Arab Emirates': ['UAE'],
  Netherlands: ['Holland'],
  Türkiye: ['Turkey', 'Turkiye'],
  Myanmar: ['Burma'],
  Eswatini: ['Swaziland'],
  Czechia: ['Czech Republic'],
  'Timor-Leste': ['East Timor'],
  Brunei: ['Brunei Darussalam'],
  Laos: ['Lao PDR'],
  Moldova: ['Republic of Moldova'],
  'North Macedonia': ['Macedonia'],
  'DR Congo': ['DRC', 'Democratic Republic of Congo'],
  'North Korea': ['DPRK'],
  Palestine: ['State of Palestine'],
};

const furtherDemonyms: Record<string, readonly string[]> = {
  Argentina: ['Argentinian', 'Argentinean'],
  'United Kingdom': ['Briton'],
  'South Korea': ['Korean'],
  Ecuador: ['Ecuadorian'],
  'Saudi Arabia': ['Saudi'],
  Kazakhstan: ['Kazakh'],
  Kyrgyzstan: ['Kyrgyz'],
  Tajikistan: ['Tajik'],
  Uzbekistan: ['Uzbek'],
  Iceland: ['Icelandic'],
  Luxembourg: ['Luxembourgish'],
  Philippines: ['Philippine'],
  Spain: ['Spaniard'],
  Denmark: ['Dane'],
  Sweden: ['Swede'],
  Finland: ['Finn'],
  Türkiye: ['Turk'],
  Poland: ['Pole'],
  Slovenia: ['Slovenian'],
  Bangladesh: ['Bangladeshi'],
  Barbados: ['Bajan'],
  Comoros: ['Comorian'],
  Maldives: ['Maldivian'],
  'Cape Verde': ['Cape Verdean'],
  'Trinidad and Tobago': ['Trinidadian and Tobagonian'],
};

let loaded: CountryNames[] | null = null;

/**
 * All countries and territories, members of the United Nations first, so that "American" is the United States and not
 * American Samoa. Read once, on first use, in some 30 ms.
 */
export function loadCountryNames(): readonly CountryNames[] {
  if (loaded !== null) return loaded;
  // Its ES module re-exports JSON without an import attribute, which Node 20 refuses; the CommonJS entry works.
  const countries = countriesSchema.parse(createRequire(import.meta.url)('world-countries'));
  countries.sort((a, b) => Number(b.unMember) - Number(a.unMember));
  loaded = countries.map((country) => {
    const { common, official } = country.name;
    const canonical = canonicalNames[common] ?? common;
    const demonyms = country.demonyms.eng;
    return {
      canonical,
      names: [canonical, common, official, ...(furtherNames[common] ?? [])],
      otherSpellings: country.altSpellings.filter((name) => name.length > 3),
      demonyms: [
        ...(demonyms === undefined ? [] : [demonyms.m, demonyms.f]),
        ...(furtherDemonyms[common] ?? []),
      ].flatMap((name) => name.split(/, | or /)),
      capitals: country.capital,
    };
  });
  return loaded;
}
