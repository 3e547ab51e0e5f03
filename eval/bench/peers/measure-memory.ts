import { readdirSync, readFileSync } from 'node:fs';

interface ProcessMemory {
  parent: number;
  megabytes: number;
}

function readProcess(id: string): ProcessMemory | null {
  try {
    const status = readFileSync(`/proc/${id}/status`, 'utf8');
    const read = (name: string): number =>
      Number(new RegExp(`^${name}:\\s+(\\d+)`, 'mu').exec(status)?.[1] ?? 0);
    return { parent: read('PPid'), megabytes: read('VmRSS') / 1024 };
  } catch {
    // It ended meanwhile.
    return null;
  }
}

/** Megabytes of a process and all that it started (resident set sizes, added up); null where there is no /proc. */
export function measureMemory(id: number): number | null {
  if (process.platform !== 'linux') return null;
  const processes = new Map<number, ProcessMemory>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/u.test(entry))) {
    const read = readProcess(name);
    if (read !== null) processes.set(Number(name), read);
  }
  const sum = (root: number): number =>
    [...processes]
      .filter(([, { parent }]) => parent === root)
      .reduce((total, [child]) => total + sum(child), processes.get(root)?.megabytes ?? 0);
  return sum(id);
}
