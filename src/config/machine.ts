import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';

/** What parseConfig must know of the machine and the installation; an argument, so that it stays pure. */
export interface Machine {
  /** Folder of package.json, models/ and the defaults of the folder settings; absolute. */
  projectFolder: string;
  /** Folder that relative paths in settings are taken from; absolute. */
  currentFolder: string;
  /** Processor cores the program may use. */
  cores: number;
}

/** This machine, this installation. */
export function describeMachine(): Machine {
  return {
    projectFolder: findProjectFolder(import.meta.dirname),
    currentFolder: process.cwd(),
    cores: availableParallelism(),
  };
}

/** The nearest folder above this file that has a package.json, wherever the code was compiled to. */
function findProjectFolder(folder: string): string {
  const above = dirname(folder);
  return existsSync(join(folder, 'package.json')) || above === folder ? folder : findProjectFolder(above);
}
