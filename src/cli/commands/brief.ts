import { writeFile } from 'node:fs/promises';
import { parseConfig } from '../../config/parse-config.js';
import {
  briefingFormats,
  briefingFormatSchema,
  briefingRequestSchema,
  type Briefing,
  type BriefingFormat,
  type BriefingRequest,
} from '../../contracts/briefing.js';
import { AppError } from '../../contracts/errors.js';
import type { CommandContext } from '../command-context.js';
import { exitCodes } from '../exit-codes.js';
import { parseFilterOptions, type FilterOptions } from '../parse-filter-options.js';
import { withAssistant } from '../with-assistant.js';
import { withInterrupt } from '../with-interrupt.js';

export interface BriefOptions extends Omit<FilterOptions, 'document'> {
  /** Ids of documents, with commas. */
  documents?: string[];
  /** Headings, with semicolons; "heading = what to search" where the two differ. */
  sections?: string;
  title?: string;
  format?: string;
  out?: string;
  outline?: boolean;
}

/** Writes a briefing, or only proposes its outline; gives the exit code. @throws AppError. */
export async function runBrief(
  context: CommandContext,
  topic: string,
  options: BriefOptions,
): Promise<number> {
  const config = parseConfig(context.env);
  const format = parseFormat(options.format ?? 'md');
  const request = parseRequest(topic, options);
  const out = options.out ?? null;
  if (format === 'docx' && out === null && context.stdout.isTTY === true) throw needsFile();
  return withInterrupt(context, (signal) =>
    withAssistant(context, config, async ({ briefings }) => {
      if (options.outline === true) {
        const { filters } = request;
        const outline = await briefings.proposeOutline(
          { topic, ...(filters === undefined ? {} : { filters }) },
          signal,
        );
        context.stdout.write(
          outline.sections.map(({ heading, query }) => printSection(heading, query)).join(''),
        );
        return outline.sections.length === 0 ? exitCodes.declined.code : exitCodes.ok.code;
      }
      const briefing = await briefings.write(request, {
        signal,
        onProgress: ({ stage, done, total, section }) => {
          const what = section === undefined ? '' : ` ${section}`;
          context.stderr.write(`${stage} ${done}/${total}${what}\n`);
        },
      });
      const file = await briefings.renderBriefing(briefing, format, config.publicUrl);
      if (out === null) context.stdout.write(file.body);
      else await save(out, file.body);
      context.stderr.write(`${describeBriefing(briefing)}${out === null ? '' : ` Written to ${out}.`}\n`);
      return briefing.checks.checked === 0 ? exitCodes.declined.code : exitCodes.ok.code;
    }),
  );
}

function printSection(heading: string, query: string | undefined): string {
  return `${heading}${query === undefined ? '' : ` = ${query}`}\n`;
}

/** "23 sentences, 23 checked, 2 of 6 sections with nothing found: …". */
function describeBriefing({ checks }: Briefing): string {
  const { sentences, checked, sections, emptySections } = checks;
  const empty =
    emptySections.length === 0
      ? ''
      : `, ${emptySections.length} of ${sections} sections with nothing found: ${emptySections.join('; ')}`;
  return `${sentences} sentences, ${checked} checked${empty}.`;
}

function parseFormat(text: string): BriefingFormat {
  const parsed = briefingFormatSchema.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new AppError({
    step: 'cli',
    kind: 'invalid-input',
    message: `--format is "${text}"; it must be one of ${briefingFormats.join(', ')}.`,
  });
}

function parseRequest(topic: string, options: BriefOptions): BriefingRequest {
  const documentIds = (options.documents ?? []).flatMap((list) => list.split(',')).map((id) => id.trim());
  const { kind, year, status } = options;
  const filters = parseFilterOptions({
    ...(documentIds.length > 0 && { document: documentIds }),
    ...(kind && { kind }),
    ...(year && { year }),
    ...(status && { status }),
  });
  const sections = options.sections?.split(/[;\n]/u).flatMap(parseSection);
  const parsed = briefingRequestSchema.safeParse({
    topic,
    ...(options.title !== undefined && { title: options.title }),
    ...(filters && { filters }),
    ...(sections && { sections }),
  });
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new AppError({
    step: 'cli',
    kind: 'invalid-input',
    message: `The briefing cannot be written: ${faults.join('; ')}.`,
  });
}

function parseSection(text: string): { heading: string; query?: string }[] {
  const [heading = '', ...query] = text.split('=').map((part) => part.trim());
  if (heading === '') return [];
  return [{ heading, ...(query.length === 0 ? {} : { query: query.join('=') }) }];
}

async function save(path: string, body: Uint8Array): Promise<void> {
  try {
    await writeFile(path, body);
  } catch (cause) {
    throw new AppError({
      step: 'cli',
      kind: 'invalid-input',
      message: `The briefing cannot be written to ${path}.`,
      remedy: 'Give --out a file in a folder that is there and may be written to.',
      cause,
    });
  }
}

function needsFile(): AppError {
  return new AppError({
    step: 'cli',
    kind: 'invalid-input',
    message: 'A Word file cannot be printed in a terminal.',
    remedy: 'Add --out briefing.docx',
  });
}
