import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { askOnPage, readCitedAnswer, readLastAnswer } from '../support/ask-on-page.js';
import { modelKey } from '../support/ask-with-model.js';
import { describeInBrowser } from '../support/describe-in-browser.js';
import { eventually } from '../support/eventually.js';
import { barrierVisit, findBarriers } from '../support/find-barriers.js';
import { GatedAssistant } from '../support/gated-assistant.js';
import { readMarkedWords } from '../support/marked-words.js';
import { asksForRepair, readPromptPassages } from '../support/read-prompt-passages.js';
import { reply, type ScriptedReply, type ScriptedRequest } from '../support/scripted-reply.js';
import { startScriptedModelServer, type ScriptedModelServer } from '../support/scripted-model-server.js';
import { serveCorpus, type ServedCorpus } from '../support/serve-corpus.js';

const question = 'What was said about cybercrime?';

/** A sentence of the model, words of the paragraph it cites, and the words it says that it rests on. */
interface Said {
  text: string;
  near: string;
  quote: string;
}

function say(text: string, quote: string, near = quote): Said {
  return { text, near, quote };
}

const centres = say(
  'Speakers pointed to measures taken by States, such as setting up competence centres and working groups within government.',
  'Speakers highlighted national initiatives, including the establishment of competence centres and intragovernmental working groups.',
);
const instrument = say(
  'Some speakers saw a need to negotiate an international legal instrument on cybercrime within the United Nations.',
  'Some speakers noted a need for an international legal instrument on cybercrime to be negotiated within the framework of the United Nations.',
);
const companies = say(
  'Private companies are essential for detecting cybercrime and gathering evidence in time.',
  'private sector entities are essential for the detection of cybercrime and the timely collection of evidence needed to bring perpetrators to justice',
);
/** What it quotes stands nowhere. */
const misquoted = say(
  'Most cybercrime offences are committed for profit, and often by organized criminal groups.',
  'a great deal of money is at stake in what gangs do online',
  'umbrella term',
);
const counted = say(
  'UNODC has trained 450 investigators to work on cybercrime cases.',
  'build the capacity of authorities to work on cybercrime cases',
);
const joined = say(
  'In 2031 Ruritania joined the European Judicial Cybercrime Network.',
  'the Council of Europe Convention on Cybercrime and the European Judicial Cybercrime Network',
);

/** The reply of a model that says these; asked to mend some, it mends none. */
function write(messages: ScriptedRequest['messages'], said: readonly Said[]): string {
  if (asksForRepair(messages)) return '{"sentences":[]}';
  const passages = readPromptPassages(messages);
  const sentences = said.map(({ text, near, quote }) => {
    const passage = passages.find((one) => one.text.includes(near));
    if (passage === undefined) throw new Error(`no passage has “${near}”`);
    return { text, citations: [{ key: passage.key, quote }] };
  });
  return JSON.stringify({ sentences, missing: [] });
}

function saying(...said: Said[]): (request: ScriptedRequest) => ScriptedReply {
  return ({ messages }) => reply(write(messages, said));
}

/** The lines of each entry of a list under its label in the evidence of an answer. */
async function readEntries(turn: Locator, label: string): Promise<string[][]> {
  const entries = turn.locator('.chat-evidence-sheet > div', { hasText: label }).getByRole('listitem');
  return Promise.all((await entries.all()).map((entry) => entry.locator('p').allTextContents()));
}

describeInBrowser('an answer of a language model', () => {
  const gate = new GatedAssistant();
  let script: (request: ScriptedRequest) => ScriptedReply;
  let model: ScriptedModelServer;
  let served: ServedCorpus;

  beforeAll(async () => {
    model = await startScriptedModelServer((request) => script(request));
    const settings = { LLM: 'openai:scripted', LLM_BASE_URL: model.baseUrl, LLM_API_KEY: modelKey };
    served = await serveCorpus({ settings, wrap: (assistant) => gate.wrap(assistant) });
  });
  afterAll(async () => {
    await served.close();
    await model.close();
  });
  beforeEach(() => {
    script = saying(centres, instrument, companies);
  });
  afterEach(async () => {
    gate.open();
    expect(await served.visits.leave()).toEqual([]);
  });

  it('shows for each sentence the words it rests on, and who wrote it with what and where', async () => {
    const page = await served.visits.visit('/', barrierVisit);
    const { origin } = new URL(model.baseUrl);
    const where = `Answers by openai:scripted at ${origin}, checked against the documents.`;
    await page.getByText(where).waitFor();
    const sent = `A question, the turns before it and the passages found for it are sent to ${origin}; nothing else leaves this server.`;
    await page.getByText(sent).waitFor();
    const turn = await askOnPage(page, question);
    const sentences = await turn.locator('.chat-sentence').allTextContents();
    const said = [centres, instrument, companies];
    expect(sentences.map((text) => text.trim())).toEqual(said.map(({ text }, at) => `${text}${at + 1}`));
    await turn.getByText(/^Checked 3 of 3 sentences · 2 documents · written by openai:scripted · /).waitFor();
    expect(await page.getByText(where).count()).toBe(1);
    const { citations, provenance } = await readCitedAnswer(page);
    const second = turn.getByRole('button', { name: /^Citation 2:/ });
    await second.hover();
    const card = `${citations[1]?.label}“${instrument.quote}”`;
    await eventually(() => page.getByRole('tooltip').textContent()).toBe(card);
    await second.click();
    const source = page.getByRole('complementary').last();
    await source.locator('mark').first().waitFor();
    expect(await readMarkedWords(source)).toBe(instrument.quote);
    expect(await source.locator('.source-claims p').allTextContents()).toEqual([
      'The answer says, on the words marked below:',
      instrument.text,
    ]);
    await page.keyboard.press('Escape');
    await turn.locator('summary').click();
    await eventually(() => readEntries(turn, 'What each sentence rests on')).toEqual(
      said.map(({ text }, at) => [text, `[${at + 1}] “${citations[at]?.quote}” ${citations[at]?.label}`]),
    );
    expect(await turn.getByText('Left out').count()).toBe(0);
    const { input, output } = provenance.tokens ?? { input: 0, output: 0 };
    const use = `Written by openai:scripted (prompts ${provenance.promptHash}; ${input.toLocaleString('en-GB')} tokens read and ${output} written), searched with bge-small-en-v1.5-q8.`;
    await turn.getByText(use).waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });

  it('marks what is borne out only in part and says so on demand, and lists what was left out and why', async () => {
    script = saying(centres, misquoted, counted, joined);
    const page = await served.visits.visit('/');
    const turn = await askOnPage(page, question);
    expect((await turn.locator('.chat-sentence').allTextContents()).map((text) => text.trim())).toEqual([
      `${centres.text}1`,
      `${misquoted.text} (partly supported)2`,
    ]);
    await turn.getByText(/^Checked 2 of 2 sentences · 1 borne out only in part · 2 left out · /).waitFor();
    const doubt = 'The check found this sentence borne out only in part: compare it with the words it cites.';
    await turn.getByRole('button', { name: /^Citation 1:/ }).press('ArrowRight');
    const card = page.getByRole('tooltip');
    await card.getByText(doubt).waitFor();
    await page.keyboard.press('Enter');
    const claim = page.getByRole('complementary').last().locator('.source-claim');
    expect(await claim.allTextContents()).toEqual([`${misquoted.text} (partly supported)`]);
    await page.keyboard.press('Escape');
    await turn.locator('summary').click();
    const [, second] = (await readCitedAnswer(page)).citations;
    expect((await readEntries(turn, 'What each sentence rests on'))[1]).toEqual([
      misquoted.text,
      `[2] “${second?.quote}” ${second?.label}`,
      doubt,
    ]);
    await eventually(() => readEntries(turn, 'Left out')).toEqual([
      [counted.text, '“450” does not stand in para. 45.'],
      [joined.text, expect.stringContaining('“Ruritania” does not stand in para. 47.')],
    ]);
  });

  it('gives way to sentences of the documents where the model fails, and the margin says why', async () => {
    script = () => ({ kind: 'status', status: 401 });
    const page = await served.visits.visit('/');
    const turn = await askOnPage(page, question);
    const notes = turn.getByRole('list', { name: 'Notes on this answer' }).getByRole('listitem');
    const answer = await readCitedAnswer(page);
    expect(await notes.allTextContents()).toEqual(answer.notices.map(({ text }) => text));
    expect(await notes.first().textContent()).toMatch(
      /^The answer is made of sentences of the documents, since the language model openai:scripted failed: ./,
    );
    expect(await turn.locator('summary').textContent()).not.toContain('written by');
    await turn.locator('summary').click();
    await turn.getByText(/^Made of sentences of the documents, .* A language model was asked \(/).waitFor();
    expect(await page.content()).not.toContain(modelKey);
  });

  it('that breaks off is taken back, which is said once, and sentences of the documents follow', async () => {
    script = ({ messages }) => {
      const text = write(messages, [centres, instrument, companies]);
      return { kind: 'cut', pieces: [text.slice(0, -60)], how: 'clean' };
    };
    gate.shut();
    const page = await served.visits.visit('/', barrierVisit);
    const box = page.getByRole('textbox', { name: 'Question' });
    await box.fill(question);
    await box.press('Enter');
    const sentences = page.locator('.chat-sentence');
    for (let event = 0; event < 4; event += 1) await gate.letOneThrough();
    await eventually(() => sentences.count()).toBe(2);
    await gate.letOneThrough();
    const reason =
      'What was shown so far is withdrawn. The answer is made of sentences of the documents, since the language model openai:scripted failed: The reply of the language model ended in the middle.';
    await page.locator('.chat-stage').getByText(reason).waitFor();
    expect(await sentences.count()).toBe(0);
    expect(await findBarriers(page)).toEqual([]);
    gate.open();
    await page.getByRole('button', { name: 'Wrong answer' }).waitFor();
    const answer = await readCitedAnswer(page);
    expect(await sentences.count()).toBe(answer.sentences.length);
    const end = await page.locator('summary').textContent();
    expect(await page.getByRole('log').locator('p').allTextContents()).toEqual([
      ...[centres, instrument].map(({ text }) => text),
      reason,
      ...answer.sentences.map(({ text }) => text),
      end,
    ]);
    expect(await page.getByText(reason).count()).toBe(1);
  });

  it('that declines says who read what, and names what is missing', async () => {
    script = () => reply('{"sentences":[],"missing":["a number for cybercrime"]}');
    const page = await served.visits.visit('/');
    const turn = await askOnPage(page, question);
    const { evidence } = await readLastAnswer(page);
    const message = `No answer to this was found: openai:scripted read the ${evidence.length} nearest paragraphs and found none in them.`;
    await turn.getByText(message, { exact: true }).waitFor();
    expect(await turn.locator('strong').allTextContents()).toEqual(['a number for cybercrime']);
    expect(await turn.locator('.chat-nearest').getByRole('link').count()).toBe(3);
  });

  it('to a follow-up shows how rule and model put it, which was taken, and why not the other', async () => {
    const page = await served.visits.visit('/');
    const follow = async (asked: string, rewritten: string): Promise<string[]> => {
      script = ({ messages }) => {
        const passages = readPromptPassages(messages);
        return reply(
          passages.length === 0 ? JSON.stringify({ question: rewritten }) : '{"sentences":[],"missing":[]}',
        );
      };
      const turn = await askOnPage(page, asked);
      return turn.locator('.chat-understood p').allTextContents();
    };
    await follow('What did Egypt’s delegate say about a new convention?', '');
    const ruled = 'What did Japan’s delegate say about a new convention?';
    const taken = 'What position did Japan’s delegate take on a new convention?';
    expect(await follow('And Japan?', taken)).toEqual([
      `Understood as: ${taken} (by the language model: put so that it stands alone, with words of the conversation only)`,
      `Not taken: ${ruled} (by rule)`,
    ]);
    const refused = 'What did Ruritania say about a new convention in 2031?';
    const [understood, passedOver] = await follow('And Iraq?', refused);
    expect(understood).toMatch(/^Understood as: .*Iraq.* \(by rule: /);
    expect(passedOver).toMatch(/^Not taken: What did Ruritania .* \(by the language model: [^:]+\)$/);
  });
});
