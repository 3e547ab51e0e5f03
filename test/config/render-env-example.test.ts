import { readFile } from 'node:fs/promises';
import { parseEnv } from 'node:util';
import { expect, it } from 'vitest';
import { parseConfig } from '../../src/config/parse-config.js';
import { renderEnvExample } from '../../src/config/render-env-example.js';

const machine = { projectFolder: '/opt/rapporteur', currentFolder: '/opt/rapporteur', cores: 4 };

it('keeps .env.example equal to the table of settings (npx vitest -u test/config writes it)', async () => {
  await expect(renderEnvExample()).toMatchFileSnapshot('../../.env.example');
});

it('changes nothing as it stands', async () => {
  expect(parseEnv(await readFile('.env.example', 'utf8'))).toEqual({});
});

it('gives the defaults when every line is taken into use', () => {
  const inUse = renderEnvExample().replaceAll(/^# (?=[A-Z_]+=)/gm, '');
  expect(parseConfig(parseEnv(inUse), machine)).toEqual(parseConfig({}, machine));
});
