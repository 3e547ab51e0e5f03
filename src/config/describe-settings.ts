import { describeRange, type SettingName, settings } from './settings.js';

/** One setting in words. */
interface SettingDescription {
  name: string;
  /** As written in .env; empty for none. */
  default: string;
  range: string;
  description: string;
}

/** Every setting, in the order in which they are documented. */
export function describeSettings(): SettingDescription[] {
  return settingNames().map((name) => ({
    name,
    default: settings[name].default,
    range: describeRange(name),
    description: settings[name].description,
  }));
}

function settingNames(): SettingName[] {
  return Object.keys(settings).filter((name): name is SettingName => name in settings);
}
