import { expect, it } from 'vitest';
import { makeQuestionForms } from '../../../eval/public/make-question-forms.js';

const kinds = { _id: 'q', answerability: 'ANSWERABLE', multi_turn: 'Follow-up' } as const;

it('makes the last question standalone from the turns before it, and joins all questions', () => {
  const text = 'What about Kenya?';
  const history = [
    { speaker: 'user', text: 'How many refugees live in Uganda?' },
    { speaker: 'agent', text: 'Some 1.5 million.' },
    { speaker: 'user', text },
  ] as const;
  expect(makeQuestionForms({ ...kinds, text, history: [...history] })).toEqual({
    last: 'What about Kenya?',
    standalone: 'How many refugees live in Kenya?',
    joined: 'How many refugees live in Uganda? What about Kenya?',
  });
});

it('gives a first question as it is', () => {
  const text = 'How many refugees live in Uganda?';
  const forms = makeQuestionForms({ ...kinds, text, history: [{ speaker: 'user', text }] });
  expect(forms).toEqual({ last: text, standalone: text, joined: text });
});

it('takes nothing from an answer that says that nothing was found', () => {
  const said = 'The representative of the Netherlands pointed out that a conference was taking place.';
  const text = 'What else did he say?';
  const ask = (answer: string): string =>
    makeQuestionForms({
      ...kinds,
      text,
      history: [
        { speaker: 'user', text: 'Who spoke about cyberspace?' },
        { speaker: 'agent', text: answer },
        { speaker: 'user', text },
      ],
    }).standalone;
  expect(ask(said)).toBe('What else did the Netherlands say?');
  expect(ask(`I'm sorry, but I don't have that. ${said}`)).not.toContain('Netherlands');
});
