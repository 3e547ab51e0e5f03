import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Config } from '../../src/config/parse-config.js';
import type { EvaluationQuestion } from '../../src/contracts/evaluation-question.js';
import type { IndexManifest } from '../../src/contracts/search-index.js';
import type { Fingerprint } from '../contracts/run.js';

interface FingerprintOptions {
  /** Folder of package.json, src/, eval/ and prompts/. */
  projectFolder: string;
  config: Config;
  manifest: IndexManifest;
  questions: readonly EvaluationQuestion[];
}

/** Everything a run depends on, as hashes; nothing of this machine but processor and Node. */
export function makeFingerprint({
  projectFolder,
  config,
  manifest,
  questions,
}: FingerprintOptions): Fingerprint {
  const values = describeConfiguration(config, manifest);
  const { name, digest } = manifest.embeddingModel;
  return {
    sources: manifest.files.map(({ path, sha256 }) => ({ path, sha256 })),
    questions: hash(questions.map((question) => JSON.stringify(question))),
    prompts: hashFolders(projectFolder, ['prompts']),
    embeddingModel: { name, digest },
    configuration: { digest: hash([JSON.stringify(values)]), values },
    code: { commit: findCommit(projectFolder), digest: hashFolders(projectFolder, ['src']) },
    scorer: hashFolders(projectFolder, scorer),
    platform: `${process.platform} ${process.arch}, Node ${process.versions.node.split('.')[0] ?? ''}`,
  };
}

/** The settings that change answers; folders, ports and limits do not. */
function describeConfiguration(config: Config, manifest: IndexManifest): Record<string, string> {
  return {
    EMBEDDING_MODEL: config.embedding.model,
    EMBEDDING_POOLING: manifest.embeddingModel.pooling,
    EMBEDDING_QUERY_PREFIX: manifest.embeddingModel.queryPrefix,
    parser: String(manifest.parserVersion),
    chunker: String(manifest.chunkerVersion),
    ...describeLanguageModel(config),
  };
}

/** SHA-256 of one question with all that it is judged by; its note and its source, which change nothing, are left out. */
export function hashQuestion({ note: _note, source: _source, ...question }: EvaluationQuestion): string {
  return hash([JSON.stringify(question)]);
}

/** Empty where answers are extractive, so that runs made before there were language models keep their digest. */
function describeLanguageModel({ languageModel }: Config): Record<string, string> {
  if (languageModel === null) return {};
  const { name, maximumTokens, contextTokens } = languageModel;
  return { LLM: name, LLM_MAX_TOKENS: String(maximumTokens), LLM_CONTEXT_TOKENS: String(contextTokens) };
}

function hash(parts: readonly string[]): string {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part).update('\0');
  return digest.digest('hex');
}

/** What decides the judgement of an answer that has been given; how it was asked for does not. */
const scorer = ['eval/measures', 'eval/run/judge-question.ts', 'eval/run/record-answer.ts'];

/** Over the names and contents of the files, and of all files below the folders, in order of name. */
function hashFolders(root: string, folders: readonly string[]): string {
  const files = folders.flatMap((folder) => listFiles(root, folder));
  return hash(files.flatMap((file) => [file, readFileSync(join(root, file), 'utf8')]));
}

function listFiles(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  if (statSync(join(root, folder)).isFile()) return [folder];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .map((path) => path.split('\\').join('/'))
    .sort();
}

/** Null outside a repository, or where git is not installed. */
function findCommit(folder: string): string | null {
  const git = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: folder, encoding: 'utf8' });
  return git.status === 0 ? git.stdout.trim() : null;
}
