import { searchFilterSchema } from '../contracts/search-index.js';

const { documentIds, kinds, bodies, years, statuses, languages } = searchFilterSchema.shape;

/** The filter of every surface, with words for a model on what goes into it. */
export const describedFilterSchema = searchFilterSchema
  .extend({
    documentIds: documentIds.describe('Ids as list_documents gives them.'),
    kinds: kinds.describe('Such as "press release", "working paper", "draft report".'),
    bodies: bodies.describe('Issuing bodies, as list_documents gives them.'),
    years: years.describe('Years of the documents’ dates.'),
    statuses: statuses.describe('draft, final, revised.'),
    languages: languages.describe('BCP 47 codes, such as "en".'),
  })
  .describe('Narrows it; the values of one field are alternatives, the fields hold together.');
