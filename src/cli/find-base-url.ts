import type { Config } from '../config/parse-config.js';

/** Address at which `rapporteur serve` opens citations; empty where it cannot be known. */
export function findBaseUrl(config: Pick<Config, 'publicUrl' | 'host' | 'port'>): string {
  if (config.publicUrl !== null) return config.publicUrl;
  if (config.port === 0) return '';
  const host = /^(0\.0\.0\.0|::)$/.test(config.host) ? 'localhost' : config.host;
  return `http://${host.includes(':') ? `[${host}]` : host}:${config.port}`;
}
