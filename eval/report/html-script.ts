/**
 * Finds questions by their words, and opens a folded one that a link leads to. The page is whole without it; the field
 * is shown only where it runs.
 */
export const htmlScript = `
const field = document.querySelector('#find');
const questions = [...document.querySelectorAll('.question')];
const said = document.querySelector('#found');
field.parentElement.hidden = false;
field.addEventListener('input', () => {
  const words = field.value.toLowerCase().split(/\\s+/).filter(Boolean);
  for (const question of questions) {
    const text = question.textContent.toLowerCase();
    question.hidden = !words.every((word) => text.includes(word));
  }
  document.body.classList.toggle('filtering', words.length > 0);
  said.textContent = words.length === 0 ? '' : questions.filter((question) => !question.hidden).length + ' shown';
});
const open = () => {
  const target = location.hash === '' ? null : document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const folded = target?.closest('details');
  if (folded) folded.open = true;
};
addEventListener('hashchange', open);
open();
`;
