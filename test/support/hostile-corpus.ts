import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** 400 characters without a place to break. */
export const longWord = 'Donaudampfschifffahrt'.repeat(20).slice(0, 400);

export const arabicText =
  'أكد المشاركون أهمية التعاون الدولي في مكافحة الجريمة السيبرانية وتبادل المعلومات بين السلطات.';

/** What the paragraphs of the hostile document say, in their order. */
export const hostileParagraphs = [
  'The harbour registry warned that <script>window.hacked=1</script> was printed on every crate that arrived in Vessby.',
  'The harbour inspectors photographed <img src=x onerror="window.hacked=1"> and </mark> painted on the cranes of Vessby.',
  'The harbour police copied the note [link](javascript:alert(1)) from the ledger of the port captain of Vessby.',
  `The harbour wall of Vessby bore the single word ${longWord} from its northern end to its southern end.`,
  arabicText,
];

/** A corpus that tries to write markup into the page: in its titles, its headings and its text. */
export async function writeHostileCorpus(): Promise<{ folder: string; remove(): Promise<void> }> {
  const parent = await mkdtemp(join(tmpdir(), 'rapporteur-hostile-'));
  const folder = join(parent, 'seeds');
  await mkdir(folder);
  const numbered = hostileParagraphs.map((text, index) => `${index + 1}. ${text}`).join('\n\n');
  await writeFile(
    join(folder, 'harbour.txt'),
    `Report of the Harbour Commission\n\nI. <b onclick=alert(1)>Findings</b>\n\n${numbered}\n`,
  );
  const entry = {
    file: 'harbour.txt',
    id: 'harbour',
    title: 'Report on <script>window.hacked=1</script> in the harbour',
    shortTitle: `Harbour "><img src=x onerror=window.hacked=1> ${longWord.slice(0, 120)}`,
    body: '<iframe src=javascript:alert(1)>',
    date: '2014-05-06',
    kind: 'report',
  };
  await writeFile(
    join(folder, 'corpus.json'),
    JSON.stringify({ title: '</title><script>window.hacked=1</script>', documents: [entry] }),
  );
  return { folder, remove: () => rm(parent, { recursive: true, force: true }) };
}
