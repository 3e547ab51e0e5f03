/** What a name stands for, as far as its form and general knowledge tell. */
export type NameKind = 'country' | 'place' | 'group' | 'organization' | 'person' | 'instrument' | 'other';
