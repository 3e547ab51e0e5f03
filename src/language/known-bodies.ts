import type { NameKind } from './name-kind.js';

/** A body or region people know by several names; the first name is the one it is compared by. */
export interface KnownName {
  kind: NameKind;
  names: readonly [string, ...string[]];
}

function list(kind: NameKind, lines: string): KnownName[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [first = '', ...rest] = line.split('|').map((name) => name.trim());
      return { kind, names: [first, ...rest] };
    });
}

/** Bodies of the United Nations and others that publish or are named in official documents. */
const organizations = `
United Nations | UN | U.N.
United Nations Office on Drugs and Crime | UNODC | UN Office on Drugs and Crime
United Nations Educational, Scientific and Cultural Organization | UNESCO
United Nations Environment Programme | UNEP | UN Environment
United Nations Development Programme | UNDP
United Nations Children's Fund | UNICEF
United Nations High Commissioner for Refugees | UNHCR
World Health Organization | WHO | World Health Organisation
World Health Assembly
World Trade Organization | WTO
World Customs Organization | WCO
World Bank
World Wildlife Fund | WWF
International Criminal Police Organization | INTERPOL
International Labour Organization | ILO
International Maritime Organization | IMO
International Civil Aviation Organization | ICAO
International Organization for Migration | IOM
International Atomic Energy Agency | IAEA
International Monetary Fund | IMF
International Criminal Court | ICC
International Court of Justice | ICJ
International Committee of the Red Cross | ICRC
Food and Agriculture Organization | FAO
Organisation for Economic Co-operation and Development | OECD
Financial Action Task Force | FATF
Intergovernmental Panel on Climate Change | IPCC
General Assembly | UN General Assembly | United Nations General Assembly | UNGA
Security Council | UN Security Council | United Nations Security Council | UNSC
Economic and Social Council | ECOSOC
Human Rights Council
Commission on Crime Prevention and Criminal Justice | CCPCJ
Commission on Narcotic Drugs | CND
Council of Europe | CoE
Council of Arab Interior Ministers
European Commission
European Parliament
European Court of Human Rights | ECHR
Europol
Eurojust
Frontex
Islamic State in Iraq and the Levant | ISIL | ISIS | Da'esh | Daesh | Islamic State
Al-Qaida | Al-Qaeda
Nusrah Front | Al-Nusrah Front | Al-Nusra Front
Boko Haram
Taliban`;

/** Groups of States, which speak with one voice at meetings. */
const groups = `
European Union | EU | E.U.
African Union
African Group | Group of African States
Asia-Pacific Group | Asia and the Pacific Group | Group of Asia-Pacific States
Latin American and Caribbean Group | GRULAC | Group of Latin American and Caribbean States
Eastern European Group | Group of Eastern European States
Western European and Others Group | WEOG
Group of 77 and China
Group of 77 | G77 | G-77
Group of 20 | G20 | G-20
Group of Seven | G7 | G-7
Non-Aligned Movement
League of Arab States | Arab League
Arab Group
Organization of Islamic Cooperation | OIC | Organisation of Islamic Cooperation
Organization of American States | OAS
Organization for Security and Co-operation in Europe | OSCE
North Atlantic Treaty Organization | NATO
Association of Southeast Asian Nations | ASEAN
Economic Community of West African States | ECOWAS
Southern African Development Community | SADC
Gulf Cooperation Council | GCC
Commonwealth of Independent States | CIS
Shanghai Cooperation Organization | SCO
Alliance of Small Island States | AOSIS
Environmental Integrity Group | EIG
Independent Association of Latin America and the Caribbean | AILAC | Independent Association for Latin America and the Caribbean
Caribbean Community | CARICOM
MERCOSUR
BRICS
Member States | Member State | States Members`;

/** Parts of the world, with the adjectives made from them. */
const places = `
Europe | European | Europeans
Africa | African | Africans
Asia | Asian | Asians
Asia and the Pacific | Asia-Pacific
Oceania
Latin America | Latin American
Latin America and the Caribbean | Latin American and Caribbean
Caribbean
North America | North American
Central America | Central American
South America | South American
Americas
Middle East | Middle Eastern
Near East
Gulf of Guinea
Horn of Africa
Sahel
Levant
Balkans | Balkan
Caucasus
Arctic
Antarctica
Pacific Ocean
Indian Ocean
Atlantic Ocean
Mediterranean
The Hague
Geneva
New York
Bangkok
Strasbourg`;

/** Names that are general knowledge, not taken from any corpus. */
export const knownNames: readonly KnownName[] = [
  ...list('organization', organizations),
  ...list('group', groups),
  ...list('place', places),
];
