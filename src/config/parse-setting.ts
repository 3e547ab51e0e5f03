import { AppError } from '../contracts/errors.js';
import { describeRange, type SettingName, settings } from './settings.js';

/** Variables as in process.env. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The text of a setting: as given, else its default. An empty value counts as not given. */
export function readSetting(env: Environment, name: SettingName): string {
  const given = env[name]?.trim() ?? '';
  return given === '' ? settings[name].default : given;
}

/** The values of a setting that is a list, without blanks. */
export function readList(env: Environment, name: SettingName): string[] {
  return readSetting(env, name)
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/** A whole number in its range. @throws AppError invalid-input. */
export function parseNumber(name: NumberSettingName, text: string): number {
  const { minimum, maximum } = settings[name].values;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < minimum || value > maximum) throw badSetting(name, `"${text}"`);
  return value;
}

/** One of the choices. @throws AppError invalid-input. */
export function parseChoice<Name extends ChoiceSettingName>(
  name: Name,
  text: string,
): (typeof settings)[Name]['values']['choices'][number] {
  const choices: readonly (typeof settings)[Name]['values']['choices'][number][] =
    settings[name].values.choices;
  const value = choices.find((choice) => choice === text);
  if (value === undefined) throw badSetting(name, `"${text}"`);
  return value;
}

/** The error of a value that is out of range; `shown` says what the value is, and leaves secrets out. */
export function badSetting(name: SettingName, shown: string): AppError {
  return new AppError({
    step: 'config',
    kind: 'invalid-input',
    message: `${name} is ${shown}; it must be ${describeRange(name)}.`,
    remedy: `Change ${name} in the environment or in .env, or remove it to use the default.`,
    details: { setting: name, range: describeRange(name) },
  });
}

type SettingNameOfForm<Form> = {
  [Name in SettingName]: (typeof settings)[Name]['values']['form'] extends Form ? Name : never;
}[SettingName];
type NumberSettingName = SettingNameOfForm<'number'>;
type ChoiceSettingName = SettingNameOfForm<'choice'>;
