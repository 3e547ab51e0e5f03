/** A citation as it is listed under what was copied. */
export interface Reference {
  n: number;
  label: string;
  quote: string;
  /** Absolute. */
  link: string;
}

interface AnswerFormat {
  /** What stands between two parts. */
  between: string;
  title(question: string): string;
  attribution(text: string): string;
  /** Plain text as a paragraph. */
  paragraph(text: string): string;
  sentence(sentence: CopiedSentence): string;
  /** Sentences already written as a paragraph. */
  sentences(content: string): string;
  list(items: { marker: string; content: string }[]): string;
  references(references: Reference[]): string;
  /** What a reader must know of the answer. */
  notes(lines: string[]): string;
}

/** A sentence with the numbers of its citations. */
interface CopiedSentence {
  text: string;
  citations: number[];
  /** "(partly supported)"; null where it is supported. */
  doubt: string | null;
}

const text: AnswerFormat = {
  between: '\n\n',
  title: (question) => question,
  attribution: (line) => `${line}:`,
  paragraph: (line) => line,
  sentence: ({ text, citations, doubt }) =>
    [text, ...citations.map((n) => `[${n}]`), ...(doubt === null ? [] : [doubt])].join(' '),
  sentences: (content) => content,
  list: (items) => items.map(({ marker, content }) => `${marker} ${content}`).join('\n'),
  references: (references) =>
    [
      'References',
      ...references.map(({ n, label, quote, link }) => `[${n}] ${label}: “${quote}” ${link}`),
    ].join('\n'),
  notes: (lines) => ['Notes', ...lines].join('\n'),
};

const markdown: AnswerFormat = {
  between: '\n\n',
  title: (question) => `**${escapeMarkdown(question)}**`,
  attribution: (line) => `*${escapeMarkdown(line)}*`,
  paragraph: escapeMarkdown,
  sentence: ({ text, citations, doubt }) =>
    escapeMarkdown(text) +
    citations.map((n) => `[^${n}]`).join('') +
    (doubt === null ? '' : ` *${escapeMarkdown(doubt)}*`),
  sentences: (content) => content,
  list: (items) =>
    items
      .map(({ marker, content }) => `- ${marker === '•' ? '' : `${escapeMarkdown(marker)} `}${content}`)
      .join('\n'),
  references: (references) =>
    references
      .map(
        ({ n, label, quote, link }) =>
          `[^${n}]: [${escapeMarkdown(label)}](<${link}>): “${escapeMarkdown(quote)}”`,
      )
      .join('\n'),
  notes: (lines) => `**Notes**\n\n${lines.map((line) => `- ${escapeMarkdown(line)}`).join('\n')}`,
};

const html: AnswerFormat = {
  between: '\n',
  title: (question) => `<p><strong>${escapeHtml(question)}</strong></p>`,
  attribution: (line) => `<p><em>${escapeHtml(line)}</em></p>`,
  paragraph: (line) => `<p>${escapeHtml(line)}</p>`,
  sentence: ({ text, citations, doubt }) =>
    escapeHtml(text) +
    citations.map((n) => `<sup>[${n}]</sup>`).join('') +
    (doubt === null ? '' : ` <em>${escapeHtml(doubt)}</em>`),
  sentences: (content) => `<p>${content}</p>`,
  list: (items) => {
    const lines = items.map(
      ({ marker, content }) => `<li>${marker === '•' ? '' : `${escapeHtml(marker)} `}${content}</li>`,
    );
    return `<ul>${lines.join('')}</ul>`;
  },
  references: (references) => {
    const lines = references.map(
      ({ n, label, quote, link }) =>
        `<p>[${n}] <a href="${escapeHtml(link)}">${escapeHtml(label)}</a>: “${escapeHtml(quote)}”</p>`,
    );
    return `<p><strong>References</strong></p>\n${lines.join('\n')}`;
  },
  notes: (lines) => {
    const items = lines.map((line) => `<li>${escapeHtml(line)}</li>`);
    return `<p><strong>Notes</strong></p>\n<ul>${items.join('')}</ul>`;
  },
};

/** The forms an answer is copied in; text is escaped for each, so that a document cannot write markup. */
export const answerFormats = { text, markdown, html };

/** On one line; what could open a list, a quotation or a heading at its beginning is escaped too. */
function escapeMarkdown(line: string): string {
  return line
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~&]/gu, '\\$&')
    .replace(/^[-+]/u, '\\$&')
    .replace(/^(\d+)([.)])/u, '$1\\$2');
}

function escapeHtml(line: string): string {
  return line
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
