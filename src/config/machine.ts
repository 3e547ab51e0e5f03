import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';

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
    // Two levels up from src/config and from dist/config alike.
    projectFolder: resolve(import.meta.dirname, '..', '..'),
    currentFolder: process.cwd(),
    cores: availableParallelism(),
  };
}
