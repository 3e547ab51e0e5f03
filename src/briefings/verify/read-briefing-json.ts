import { briefingSchema, type Briefing } from '../../contracts/briefing.js';
import type { BriefingFile, ReadBriefing } from './read-types.js';
import { unreadableFile } from './unreadable-file.js';

/** A briefing of the JSON export. @throws AppError invalid-input when it is something else. */
export function readBriefingJson({ name, body }: BriefingFile): ReadBriefing {
  const parsed = briefingSchema.safeParse(parseJson(name, new TextDecoder().decode(body)));
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0] ?? { path: [], message: '' };
    throw unreadableFile(
      `${name} is not a briefing: ${path.length === 0 ? 'the whole' : path.join('.')}: ${message}.`,
      'Verify the JSON that `rapporteur brief --format json` has written.',
    );
  }
  return takeApart(parsed.data);
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw unreadableFile(`${name} is not JSON.`, 'Verify the file as it was exported.', error);
  }
}

function takeApart({ title, sections, citations }: Briefing): ReadBriefing {
  const texts = sections.flatMap((section) =>
    section.parts.flatMap((part) =>
      part.blocks.flat().map((sentence) => ({
        text: sentence.text,
        footnotes: sentence.citations,
        under: [section.heading, part.heading],
      })),
    ),
  );
  const used = new Set([
    ...texts.flatMap(({ footnotes }) => footnotes),
    ...sections.flatMap(({ comparisons }) => comparisons.flatMap((comparison) => comparison.citations)),
  ]);
  const known = new Set(citations.map(({ n }) => n));
  return {
    format: 'json',
    title,
    texts,
    notes: citations.map(({ n, label, quote, paragraphId, textHash }) => ({
      n,
      label,
      quote,
      identity: { paragraphId, textHash },
      used: used.has(n),
    })),
    absent: [...used].filter((n) => !known.has(n)),
  };
}
