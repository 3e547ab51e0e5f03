import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

/** Every package and file that importing a module loads at once; types, and what is imported later, are left out. */
function loadedBy(file: string, found = new Set<string>()): Set<string> {
  const source = readFileSync(file, 'utf8');
  for (const [, what = '', from = ''] of source.matchAll(
    /^(?:import|export) (?!type)([^;]*?)from '([^']+)';$/gm,
  )) {
    if (/^\{\s*(?:type [^,}]+,?\s*)+\} $/.test(what)) continue;
    const name = from.startsWith('.') ? join(dirname(file), from).replace(/\.js$/, '.ts') : from;
    if (found.has(name)) continue;
    found.add(name);
    if (from.startsWith('.')) loadedBy(name, found);
  }
  return found;
}

function listLangChain(file: string): string[] {
  return [...loadedBy(file)].filter((name) => /langchain|langsmith|openai$|anthropic|ollama/.test(name));
}

it('loads nothing of LangChain before a model is opened', () => {
  for (const file of ['open-chat-model', 'load-prompts', 'propose-answer', 'repair-sentences']) {
    expect(loadedBy(`src/answers/llm/${file}.ts`)).not.toEqual(new Set());
    expect(listLangChain(`src/answers/llm/${file}.ts`)).toEqual([]);
  }
});

it('leaves the package of a provider to LangChain, which loads the one that is asked for', () => {
  expect(listLangChain('src/answers/llm/langchain-model.ts')).toEqual([
    '@langchain/core/callbacks/base',
    'langchain/chat_models/universal',
  ]);
  const mentions = readdirSync('src/answers/llm').filter((file) =>
    /['"]@langchain\/(?:openai|anthropic|ollama)/.test(readFileSync(join('src/answers/llm', file), 'utf8')),
  );
  expect(mentions).toEqual([]);
});
