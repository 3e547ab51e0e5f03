import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

/** Every package and file that importing a module loads; imports that run later, and imports of types, are left out. */
function loadedBy(file: string, found = new Set<string>()): Set<string> {
  const source = readFileSync(file, 'utf8');
  for (const [, what = '', from = ''] of source.matchAll(
    /^(?:import|export) (?!type)([^;]*?)from '([^']+)';$/gm,
  )) {
    if (/^\{ (type [^,}]+,? ?)+\} $/.test(what)) continue;
    const name = from.startsWith('.') ? join(dirname(file), from).replace(/\.js$/, '.ts') : from;
    if (found.has(name)) continue;
    found.add(name);
    if (from.startsWith('.')) loadedBy(name, found);
  }
  return found;
}

it('loads commander alone before a command is chosen, so that --help comes at once', () => {
  const packages = [...loadedBy('src/cli/main.ts')].filter(
    (name) => !name.startsWith('src/') && !name.startsWith('node:'),
  );
  expect(packages).toEqual(['commander']);
});

it.each(['ask', 'chat', 'search', 'index', 'doctor'])(
  'loads no server and no pipeline for %s itself',
  (command) => {
    const loaded = [...loadedBy(`src/cli/commands/${command}.ts`)];
    expect(loaded).toContain('src/config/parse-config.ts');
    expect(loaded.filter((name) => /^src\/pipeline\/|^(express|pino|helmet)/.test(name))).toEqual([]);
  },
);
