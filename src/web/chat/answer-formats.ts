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
  sentence(sentence: { text: string; citations: number[] }): string;
  /** Sentences already written as a paragraph. */
  sentences(content: string): string;
  list(items: { marker: string; content: string }[]): string;
  references(references: Reference[]): string;
}

const text: AnswerFormat = {
  between: '\n\n',
  title: (question) => question,
  attribution: (line) => `${line}:`,
  paragraph: (line) => line,
  sentence: (sentence) => [sentence.text, ...sentence.citations.map((n) => `[${n}]`)].join(' '),
  sentences: (content) => content,
  list: (items) => items.map(({ marker, content }) => `${marker} ${content}`).join('\n'),
  references: (references) =>
    [
      'References',
      ...references.map(({ n, label, quote, link }) => `[${n}] ${label}: “${quote}” ${link}`),
    ].join('\n'),
};

const markdown: AnswerFormat = {
  between: '\n\n',
  title: (question) => `**${escapeMarkdown(question)}**`,
  attribution: (line) => `*${escapeMarkdown(line)}*`,
  paragraph: escapeMarkdown,
  sentence: (sentence) => escapeMarkdown(sentence.text) + sentence.citations.map((n) => `[^${n}]`).join(''),
  sentences: (content) => content,
  list: (items) =>
    items
      .map(({ marker, content }) => `- ${marker === '•' ? '' : `${escapeMarkdown(marker)} `}${content}`)
      .join('\n'),
  references: (references) =>
    references
      .map(
        ({ n, label, quote, link }) =>
          `[^${n}]: [${escapeMarkdown(label)}](<${link}>): “${escapeMarkdown(quote.replace(/\s+/g, ' '))}”`,
      )
      .join('\n'),
};

const html: AnswerFormat = {
  between: '\n',
  title: (question) => `<p><strong>${escapeHtml(question)}</strong></p>`,
  attribution: (line) => `<p><em>${escapeHtml(line)}</em></p>`,
  paragraph: (line) => `<p>${escapeHtml(line)}</p>`,
  sentence: (sentence) =>
    escapeHtml(sentence.text) + sentence.citations.map((n) => `<sup>[${n}]</sup>`).join(''),
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
};

/** The forms an answer is copied in; text is escaped for each, so that a document cannot write markup. */
export const answerFormats = { text, markdown, html };

function escapeMarkdown(line: string): string {
  return line.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}

function escapeHtml(line: string): string {
  return line
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
