import { AsyncLocalStorage } from 'node:async_hooks';
import { Document } from '@langchain/core/documents';
import { BaseRetriever, type BaseRetrieverInput } from '@langchain/core/retrievers';
import { ensureConfig, type RunnableConfig } from '@langchain/core/runnables';
import type { Assistant, SearchResult } from '../contracts/assistant.js';
import type { Document as SourceDocument } from '../contracts/document.js';
import type { Hit } from '../contracts/hit.js';
import type { SearchFilter } from '../contracts/search-index.js';

/** What a paragraph found comes with; null where the document does not say. */
export interface RapporteurMetadata {
  paragraphId: string;
  documentId: string;
  /** Fit to print as a citation: "SOC/CP/365, ¶ 14". */
  label: string;
  locator: string;
  /** Relative to where the page is served: /documents/<id>#<key>. */
  url: string;
  /** In [0, 1], comparable within one search only. */
  score: number;
  /** Rank and score of each leg that found it. */
  legs: Hit['legs'];
  headingPath: string[];
  page: number | null;
  title: string;
  symbol: string | null;
  body: string | null;
  /** YYYY-MM-DD. */
  date: string | null;
  kind: string | null;
  status: string | null;
}

interface RapporteurRetrieverInput extends BaseRetrieverInput {
  assistant: Pick<Assistant, 'search' | 'documents'>;
  filters?: SearchFilter;
  /** Most paragraphs given. Default: 10. */
  limit?: number;
}

/**
 * The search of an assistant as a LangChain retriever: a query in, the paragraphs nearest to it out, best first, whole
 * and with what is needed to cite them. A run that is aborted, or out of time, aborts its search.
 */
export class RapporteurRetriever extends BaseRetriever<RapporteurMetadata> {
  override lc_namespace = ['rapporteur', 'retrievers'];
  private readonly assistant: RapporteurRetrieverInput['assistant'];
  private readonly filters: SearchFilter | undefined;
  private readonly limit: number;
  /** LangChain hands the signal of a run to `invoke`, and not on to the method that does the work. */
  private readonly signals = new AsyncLocalStorage<AbortSignal | undefined>();

  static override lc_name(): string {
    return 'RapporteurRetriever';
  }

  constructor({ assistant, filters, limit = 10, ...input }: RapporteurRetrieverInput) {
    super(input);
    this.assistant = assistant;
    this.filters = filters;
    this.limit = limit;
  }

  /** @throws AppError cancelled, invalid-input when a filter names an unknown document, unavailable. */
  override async invoke(
    input: string,
    options?: Partial<RunnableConfig>,
  ): Promise<Document<RapporteurMetadata>[]> {
    const config = ensureConfig(options);
    return this.signals.run(config.signal, () => super.invoke(input, config));
  }

  override async _getRelevantDocuments(query: string): Promise<Document<RapporteurMetadata>[]> {
    const { assistant, filters, limit } = this;
    const request = { query, limit, ...(filters !== undefined && { filters }) };
    const results = await assistant.search(request, this.signals.getStore());
    const documentIds = [...new Set(results.map(({ paragraph }) => paragraph.documentId))];
    if (documentIds.length === 0) return [];
    const documents = await assistant.documents({ documentIds });
    const sources = new Map(documents.map((document) => [document.id, document]));
    return results.flatMap((result) => {
      const source = sources.get(result.paragraph.documentId);
      return source === undefined ? [] : [toDocument(result, source)];
    });
  }
}

function toDocument(
  { paragraph, label, url, score, legs }: SearchResult,
  { title, symbol, body, date, kind, status }: SourceDocument,
): Document<RapporteurMetadata> {
  const { id, documentId, locator, headingPath, page, text } = paragraph;
  return new Document({
    id,
    pageContent: text,
    metadata: {
      ...{ paragraphId: id, documentId, label, locator, url, score, legs, headingPath, page },
      ...{ title, symbol, body, date, kind, status },
    },
  });
}
