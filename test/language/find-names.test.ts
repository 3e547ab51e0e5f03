import { describe, expect, it } from 'vitest';
import { findNames } from '../../src/language/find-names.js';

function read(text: string): string[] {
  return findNames(text).map((name) => `${name.text} = ${name.kind} ${name.canonical}`);
}

const oneName: [string, string, string, string][] = [
  ['What did chile say about corruption?', 'chile', 'country', 'Chile'],
  ['What did Egypt’s delegate say?', 'Egypt', 'country', 'Egypt'],
  ['the Egyptian delegate', 'Egyptian', 'country', 'Egypt'],
  ['what the Egyptians proposed', 'Egyptians', 'country', 'Egypt'],
  ['the Dutch speaker', 'Dutch', 'country', 'Netherlands'],
  ['the representative of the Netherlands', 'Netherlands', 'country', 'Netherlands'],
  ['Viet Nam’s delegate', 'Viet Nam', 'country', 'Viet Nam'],
  ['did Vietnam speak', 'Vietnam', 'country', 'Viet Nam'],
  ['What did the USA say?', 'USA', 'country', 'United States'],
  ['what the U.S. said', 'U.S.', 'country', 'United States'],
  ['the American delegate', 'American', 'country', 'United States'],
  ['the position of Russia', 'Russia', 'country', 'Russian Federation'],
  ['the Russian view', 'Russian', 'country', 'Russian Federation'],
  ['the Syrian Arab Republic', 'Syrian Arab Republic', 'country', 'Syrian Arab Republic'],
  ['in Syria', 'Syria', 'country', 'Syrian Arab Republic'],
  ['according to south africa', 'south africa', 'country', 'South Africa'],
  ['What did turkey say?', 'turkey', 'country', 'Türkiye'],
  ['turkey’s representative', 'turkey', 'country', 'Türkiye'],
  ['What did Turkey propose?', 'Turkey', 'country', 'Türkiye'],
  ['what did georgia say', 'georgia', 'country', 'Georgia'],
  ['Guinea-Bissau spoke', 'Guinea-Bissau', 'country', 'Guinea-Bissau'],
  ['the Gulf of Guinea', 'Gulf of Guinea', 'place', 'Gulf of Guinea'],
  ['held in Doha', 'Doha', 'place', 'Doha'],
  ['the coordination in West Africa', 'West Africa', 'place', 'West Africa'],
  ['networks of South-East Asia', 'South-East Asia', 'place', 'South-East Asia'],
  ['the African Group', 'African Group', 'group', 'African Group'],
  ['the european union said', 'european union', 'group', 'European Union'],
  ['the EU said', 'EU', 'group', 'European Union'],
  ['the Group of 77', 'Group of 77', 'group', 'Group of 77'],
  ['the Council of Europe', 'Council of Europe', 'organization', 'Council of Europe'],
  ['What does unodc do?', 'unodc', 'organization', 'United Nations Office on Drugs and Crime'],
  ['the WHO', 'WHO', 'organization', 'World Health Organization'],
  ['UNODC-supported networks', 'UNODC', 'organization', 'United Nations Office on Drugs and Crime'],
  [
    'the Economic and Social Council',
    'Economic and Social Council',
    'organization',
    'Economic and Social Council',
  ],
  [
    'the International Association of Prosecutors',
    'International Association of Prosecutors',
    'organization',
    'International Association of Prosecutors',
  ],
  ['Government of Egypt', 'Egypt', 'country', 'Egypt'],
  ['the work of the XYZW', 'XYZW', 'organization', 'XYZW'],
  ['the Budapest Convention', 'Budapest Convention', 'instrument', 'Budapest Convention'],
  ['what is the budapest convention', 'budapest convention', 'instrument', 'Budapest Convention'],
  ['under the Doha Declaration', 'Doha Declaration', 'instrument', 'Doha Declaration'],
  [
    'the Council of Europe Convention on Cybercrime',
    'Council of Europe Convention on Cybercrime',
    'instrument',
    'Council of Europe Convention on Cybercrime',
  ],
  ['said Mr. Smith today', 'Mr. Smith', 'person', 'Mr. Smith'],
  ['see N. Brodie and others', 'N. Brodie', 'person', 'N. Brodie'],
  ['companies such as Microsoft', 'Microsoft', 'other', 'Microsoft'],
];

const nothing = [
  'What is a soft target?',
  'who said it',
  'Which measures were proposed?',
  'Did anyone polish the text?',
  'a cold turkey approach',
  'Delegates agreed on Monday, 18 April.',
  'the Congress, the Conference and the Convention',
  'the Internet and the State',
  'Terrorists use social media.',
  'A/CONF.234/RPM.1/1',
  'Workshop 3 and annex II',
  'tell us who they are',
  'What should Member States do?',
  'the States Parties and the Working Paper',
  'Compare what the Governments said.',
  'List the risks. Give details. Summarize the Summary. Quote it.',
  'What does the Secretariat recommend to the Congress in April?',
  'the Plenary Meeting discussed life on Earth',
];

describe('findNames', () => {
  it.each(oneName)('in “%s” finds %s', (text, name, kind, canonical) => {
    expect(read(text)).toEqual([`${name} = ${kind} ${canonical}`]);
  });

  it.each(nothing)('finds no name in “%s”', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('keeps a long title in one piece', () => {
    const title =
      'United Nations Convention against Illicit Traffic in Narcotic Drugs and Psychotropic Substances';
    expect(read(`parties to the ${title}, which entered into force`)).toEqual([
      `${title} = instrument ${title}`,
    ]);
  });

  it('takes names joined by “and” apart', () => {
    expect(read('Iraq and Syria; the European Union and the Council of Europe; UNODC and INTERPOL')).toEqual([
      'Iraq = country Iraq',
      'Syria = country Syrian Arab Republic',
      'European Union = group European Union',
      'Council of Europe = organization Council of Europe',
      'UNODC = organization United Nations Office on Drugs and Crime',
      'INTERPOL = organization International Criminal Police Organization',
    ]);
  });

  it('leaves what follows a title out of it', () => {
    expect(read('the United Nations Convention against Corruption and the Protocols thereto')).toEqual([
      'United Nations Convention against Corruption = instrument United Nations Convention against Corruption',
    ]);
  });

  it('knows a person by what stands around the name', () => {
    expect(read('Rapporteur: Luigi Ripamonti (Italy)')).toEqual([
      'Luigi Ripamonti = person Luigi Ripamonti',
      'Italy = country Italy',
    ]);
  });

  it('reads a list of countries', () => {
    expect(
      findNames('representatives of Germany, Norway, El Salvador, Saudi Arabia and Qatar').map(
        (name) => name.text,
      ),
    ).toEqual(['Germany', 'Norway', 'El Salvador', 'Saudi Arabia', 'Qatar']);
  });

  it.each(['WHAT DID CHILE SAY ABOUT CORRUPTION?', 'What Did Chile Say About Corruption?'])(
    'is not misled by capitals everywhere: %s',
    (text) => {
      expect(findNames(text).map((name) => name.canonical)).toEqual(['Chile']);
    },
  );

  it('takes the first word of a sentence for a name only where it is known as one', () => {
    expect(read('Encourage Member States. Iraq agreed. Social media grew.')).toEqual(['Iraq = country Iraq']);
  });

  it('gives offsets of the name without its possessive', () => {
    const text = 'On this, South Africa’s representative spoke.';
    expect(findNames(text).map(({ start, end }) => text.slice(start, end))).toEqual(['South Africa']);
  });
});
