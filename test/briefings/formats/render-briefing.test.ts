import mammoth from 'mammoth';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { renderBriefing } from '../../../src/briefings/render-briefing.js';
import { briefingSchema, type Briefing, type BriefingFormat } from '../../../src/contracts/briefing.js';
import { makeBriefing } from '../../support/make-briefing.js';

const publicUrl = 'https://briefs.example.org/rapporteur/';

async function renderText(format: BriefingFormat, briefing = makeBriefing(), url: string | null = publicUrl) {
  return new TextDecoder().decode((await renderBriefing(briefing, format, { publicUrl: url })).body);
}

async function renderWord(
  briefing: Briefing = makeBriefing(),
  url: string | null = publicUrl,
): Promise<string> {
  const { body } = await renderBriefing(briefing, 'docx', { publicUrl: url });
  return (await mammoth.convertToHtml({ buffer: Buffer.from(body) })).value;
}

type Element = DefaultTreeAdapterTypes.Element;

function listElements(html: string): Element[] {
  const found: Element[] = [];
  const visit = (nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): void => {
    for (const node of nodes) {
      if (!('tagName' in node)) continue;
      found.push(node);
      visit(node.childNodes);
    }
  };
  visit(parse(html).childNodes);
  return found;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

describe('a briefing as a file', () => {
  it('is named after its title, with the type of its format', async () => {
    const names = await Promise.all(
      (['md', 'html', 'docx', 'json'] as const).map(async (format) => {
        const { fileName, contentType } = await renderBriefing(makeBriefing(), format, { publicUrl });
        return [fileName, contentType];
      }),
    );
    expect(names).toEqual([
      ['briefing-on-cybercrime-organized-crime.md', 'text/markdown; charset=utf-8'],
      ['briefing-on-cybercrime-organized-crime.html', 'text/html; charset=utf-8'],
      [
        'briefing-on-cybercrime-organized-crime.docx',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      ],
      ['briefing-on-cybercrime-organized-crime.json', 'application/json; charset=utf-8'],
    ]);
  });

  it('is called briefing where the title has no letter for a file name', async () => {
    const { fileName } = await renderBriefing(makeBriefing({ title: 'تقرير' }), 'md', { publicUrl });
    expect(fileName).toBe('briefing.md');
  });

  it('has the same bytes whenever it is made', async () => {
    for (const format of ['md', 'html', 'docx', 'json'] as const) {
      const [one, other] = [
        await renderBriefing(makeBriefing(), format, { publicUrl }),
        await renderBriefing(makeBriefing(), format, { publicUrl }),
      ];
      expect(Buffer.from(one.body).equals(Buffer.from(other.body))).toBe(true);
    }
  });

  it('is the briefing itself in JSON', async () => {
    expect(briefingSchema.parse(JSON.parse(await renderText('json')))).toEqual(makeBriefing());
  });

  it('tells in every format what of a document is given in part', async () => {
    for (const text of [await renderText('md'), await renderText('html'), await renderWord()])
      expect(text.replaceAll('\\', '')).toContain('[2 further sentences on it not given here: ¶ 4.]');
  });

  it('states the checks on its front in every format', async () => {
    const lines = [
      '14 sentences, 14 checked against the paragraphs they cite.',
      '9 paragraphs of 2 documents cited; 3 documents searched.',
      '1 of 3 sections with nothing found: Artificial intelligence.',
      '1 sentence taken out, because what it cites does not bear it out; listed at the end.',
      '2 quotations left out here and there, standing elsewhere already.',
    ];
    for (const text of [await renderText('md'), await renderText('html'), await renderWord()]) {
      const places = lines.map((line) => text.indexOf(line));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((one, other) => one - other));
      expect(places.at(-1)).toBeLessThan(text.indexOf('Overview'));
    }
  });
});

describe('Markdown', () => {
  it('prints attributions once, lists with their marks and footnotes after the words', async () => {
    const text = await renderText('md');
    expect(text).toContain(
      [
        'It was recommended that States parties should:[^4]',
        '',
        '- (a) Strengthen the capacity of courts;[^5]',
        '- (b) Share electronic evidence without delay. Requests should be answered within 30 days.[^6]',
        '',
        '> *Egypt’s delegate:*',
        '>',
        '> It was described as “indispensable” by the delegate of Egypt.[^7] Cooperation through INTERPOL was mentioned. \\[…\\] In 2011 it cost States \\$23 billion.[^8][^2]',
        '',
        'Two speakers mentioned the Budapest Convention.[^9]',
      ].join('\n'),
    );
  });

  it('leaves nothing of a document’s words a meaning of their own', async () => {
    const text = await renderText('md');
    expect(text).toContain('\\<script\\>alert("x")\\</script\\> \\& \\<img src=x onerror=alert(1)\\>');
    expect(text).toContain(
      '\\*Stars\\*, \\_underscores\\_, \\`ticks\\`, \\~\\~strokes\\~\\~ and \\[a link\\](javascript:alert(1))',
    );
    expect(text).toContain(
      'https\\://example.org/a\\_b\\_c or www\\.example.org, write to a\\@example.org, and note\\[\\^1\\]',
    );
    expect(text).toContain('\n1\\. Not a list. # Not a heading.[^14]\n');
    expect(text).toContain('## 2. Links \\<i\\>between\\</i\\> \\*terrorism\\* and organized crime\n');
  });

  it('links each footnote to its paragraph and the hash of its text', async () => {
    expect(await renderText('md')).toContain(
      '[^10]: [SOC/CP/365, ¶\u00a02](<https://briefs.example.org/rapporteur/documents/soc-cp-365?h=30a41507455fb00d#u2>): “He called for a common approach, including on cybercrime.”\n',
    );
  });

  it('prints paragraph and hash after the quote where there is no public address', async () => {
    expect(await renderText('md', makeBriefing(), null)).toContain(
      '[^10]: SOC/CP/365, ¶\u00a02: “He called for a common approach, including on cybercrime.” `soc-cp-365#u2 · 30a41507455fb00d`\n',
    );
  });

  it('lists the sources with what identifies them, drafts and those not cited marked', async () => {
    expect(await renderText('md', makeBriefing(), null)).toContain(
      [
        '- **Draft report of the Conference of the Parties on its sixth session.** Cited as “Draft report, Conference of the Parties”. Conference of the Parties, sixth session. Draft report, 18 October 2012. **Draft.** Cited: para.\u00a01; para.\u00a02; para.\u00a02 (a); para.\u00a02 (b); para.\u00a03.',
        '- **Crime Congress hears of links between terrorism and \\<b\\>organized\\</b\\> crime.** SOC/CP/365. Economic and Social Council. Press release, 14 April 2015. Cited: ¶\u00a01; ¶\u00a02; ¶\u00a03; ¶\u00a04.',
        '- **Note by the Secretariat.** Cited as “note-2020”. Note, no date. Searched, not cited.',
      ].join('\n'),
    );
  });
});

describe('HTML', () => {
  it('needs nothing from elsewhere and runs nothing', async () => {
    const elements = listElements(await renderText('html'));
    const names = new Set(elements.map(({ tagName }) => tagName));
    expect([...names].filter((name) => /^(?:script|img|link|iframe|object|i|b)$/u.test(name))).toEqual([]);
    const addresses = elements.flatMap((element) => attribute(element, 'href') ?? []);
    expect(
      addresses.filter(
        (address) => !/^(?:#|https:\/\/briefs\.example\.org\/rapporteur\/documents\/)/u.test(address),
      ),
    ).toEqual([]);
    const handlers = elements.flatMap(({ attrs }) => attrs.filter(({ name }) => /^(?:on|src)/u.test(name)));
    expect(handlers).toEqual([]);
    expect(elements.find(({ tagName }) => tagName === 'html')?.attrs).toEqual([
      { name: 'lang', value: 'en-GB' },
    ]);
  });

  it('leads from each mark to its note and back', async () => {
    const elements = listElements(await renderText('html'));
    const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
    const targets = elements
      .flatMap((element) => attribute(element, 'href') ?? [])
      .filter((href) => href.startsWith('#'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(targets.filter((target) => !ids.includes(target.slice(1)))).toEqual([]);
    // 15 marks of sentences, 2 of the comparison, and as many ways back.
    expect(targets.filter((target) => target.startsWith('#note-'))).toHaveLength(17);
    expect(targets.filter((target) => target.startsWith('#use-'))).toHaveLength(17);
  });

  it('sets words that run from right to left apart', async () => {
    expect(await renderText('html')).toMatch(/<bdi>&lt;script&gt;.*السلام عليكم.*<\/bdi>/u);
  });
});

describe('Word', () => {
  it('has real footnotes with label and quote, one for each use', async () => {
    const html = await renderWord();
    const notes = [
      ...html.matchAll(/<li id="footnote-(\d+)"><p> ?(.*?) <a href="#footnote-ref-\d+">↑<\/a><\/p><\/li>/gu),
    ];
    expect(notes.map(([, n]) => n)).toEqual(Array.from({ length: 17 }, (_, index) => String(index + 1)));
    expect(notes[10]?.[2]).toBe(
      '<a href="https://briefs.example.org/rapporteur/documents/soc-cp-365?h=30a41507455fb00d#u2">SOC/CP/365, ¶\u00a02</a>: “He called for a common approach, including on cybercrime.”',
    );
    expect(notes[12]?.[2]).toBe(
      '<a href="https://briefs.example.org/rapporteur/documents/soc-cp-365?h=30a41507455fb00d#u2">SOC/CP/365, ¶\u00a02</a> (quoted above).',
    );
  });

  it('has the headings of Word, the title apart from them', async () => {
    const headings = [...(await renderWord()).matchAll(/<(h[1-6])>(?:<a id="[^"]*"><\/a>)?(.*?)<\/\1>/gu)];
    expect(headings.map(([, level, text]) => `${level ?? ''} ${text ?? ''}`)).toEqual([
      'h1 Overview',
      'h1 1. Cybercrime',
      'h2 2012, Draft report, Conference of the Parties (18 October 2012)',
      'h2 2015, Press release SOC/CP/365 (14 April 2015)',
      'h2 Across the documents',
      'h2 Not found in the documents searched',
      'h1 2. Links &lt;i&gt;between&lt;/i&gt; *terrorism* and organized crime',
      'h2 2015, Press release SOC/CP/365 (14 April 2015)',
      'h1 3. Artificial intelligence',
      'h2 Not found in the documents searched',
      'h1 Sources',
      'h1 What was searched and what the corpus does not say',
      'h1 Notices',
    ]);
  });

  it('prints paragraph and hash after the quote where there is no public address', async () => {
    expect(await renderWord(makeBriefing(), null)).toContain(
      'SOC/CP/365, ¶\u00a02: “He called for a common approach, including on cybercrime.” soc-cp-365#u2 · 30a41507455fb00d',
    );
  });

  it('opens with characters that XML does not know', async () => {
    const briefing = makeBriefing({ title: 'A\u0000B\u0008C \uD800 \uFFFE' });
    expect(await renderWord(briefing)).toContain('A B C \uFFFD \uFFFD');
  });
});

describe('what was searched', () => {
  it('names the searches that are not their section’s heading, what was taken out and the version', async () => {
    expect(await renderText('md')).toContain(
      [
        '## What was searched and what the corpus does not say',
        '',
        '- Three documents were searched by words and by meaning.',
        '- Nothing was found on artificial intelligence.',
        '- Looked for: “links between terrorism and organized crime” for section 2.',
        '- Taken out: “It cost States \\$32 billion.” Its words are not in the paragraphs it names.',
        '- Answers: extractive. Version of the corpus: c0ffeec0ffeec0ffeec0ffee.',
        '',
      ].join('\n'),
    );
  });
});
