import type { Run } from '../contracts/run.js';
import { escapeHtml } from './escape-html.js';

/** What the run depends on, so that it can be made again. */
export function htmlProvenance({ fingerprint, madeAt, set, skipped }: Run): string {
  const { sources, questions, prompts, embeddingModel, configuration, code, scorer, platform } = fingerprint;
  const settings = Object.entries(configuration.values).map(([name, value]) => `${name}=${value}`);
  const rows: [string, string][] = [
    ['Made', madeAt],
    ['Questions', `${set}, ${short(questions)}`],
    ['Sources', sources.map(({ path, sha256 }) => `${path} ${short(sha256)}`).join('; ')],
    ['Embedding model', `${embeddingModel.name}, ${short(embeddingModel.digest)}`],
    ['Prompts', short(prompts)],
    ['Settings', `${short(configuration.digest)}: ${settings.join(', ')}`],
    ['Program', `commit ${code.commit?.slice(0, 7) ?? 'none'}, source ${short(code.digest)}`],
    ['Judge', short(scorer)],
    ['Machine', platform],
    ...skipped.map(({ id, why }): [string, string] => [`Not asked: ${id}`, why]),
  ];
  return [
    '<section id="provenance"><h2>How this run was made</h2><dl class="provenance">',
    ...rows.map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`),
    '</dl></section>',
  ].join('\n');
}

/** Of a SHA-256 enough to tell two apart by eye. */
function short(digest: string): string {
  return digest.slice(0, 12);
}
