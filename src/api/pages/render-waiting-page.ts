import type { AppError } from '../../contracts/errors.js';
import { escapeHtml } from './escape-html.js';
import { renderPage } from './render-page.js';

/** Says why no question can be answered yet, and loads itself again every five seconds. */
export function renderWaitingPage(problem: AppError): string {
  const body = [
    '<main>',
    '<h1>Rapporteur</h1>',
    `<p>${escapeHtml(problem.message)} ${escapeHtml(problem.remedy ?? '')}</p>`,
    '</main>',
  ];
  return renderPage({
    title: 'Rapporteur',
    head: '<meta http-equiv="refresh" content="5">',
    body: body.join('\n'),
  });
}
