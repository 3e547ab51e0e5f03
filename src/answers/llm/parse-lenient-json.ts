const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: ' ', f: ' ' };
const literals = new Map<string, unknown>([
  ['true', true],
  ['True', true],
  ['false', false],
  ['False', false],
  ['null', null],
  ['None', null],
]);
/** Deeper nesting is no reply to anything we ask. */
const deepest = 30;

/**
 * The value of a JSON text; of one that is not quite JSON, as models write it, what can be made out: single quotation
 * marks, unescaped ones in a string, escapes JSON does not know, trailing commas, names without marks, Python's
 * literals. Null where nothing can.
 */
export function parseLenientJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return new LenientParser(text).readValue(0);
  }
}

class LenientParser {
  private at = 0;

  constructor(private readonly text: string) {}

  readValue(depth: number): unknown {
    this.skipSpace();
    const character = this.text.charAt(this.at);
    if (depth > deepest) return null;
    if (character === '{') return this.readObject(depth);
    if (character === '[') return this.readList(depth);
    if (character === '"' || character === "'") return this.readString(character);
    const word = this.readWord(/[^,\]}\n]/);
    if (literals.has(word)) return literals.get(word);
    return word !== '' && Number.isFinite(Number(word)) ? Number(word) : word;
  }

  private readObject(depth: number): Record<string, unknown> {
    const entries: [string, unknown][] = [];
    this.at += 1;
    for (;;) {
      this.skipSpace();
      const character = this.text.charAt(this.at);
      if (character === '' || character === '}') break;
      if (character === ',') {
        this.at += 1;
        continue;
      }
      const isQuoted = character === '"' || character === "'";
      const name = isQuoted ? this.readString(character) : this.readWord(/[\w$-]/);
      this.skipSpace();
      if (this.text.charAt(this.at) === ':') {
        this.at += 1;
        entries.push([name, this.readValue(depth + 1)]);
      } else if (name === '') this.at += 1;
    }
    this.at += 1;
    return Object.fromEntries(entries);
  }

  private readList(depth: number): unknown[] {
    const items: unknown[] = [];
    this.at += 1;
    for (;;) {
      this.skipSpace();
      const character = this.text.charAt(this.at);
      if (character === '' || character === ']') break;
      const before = this.at;
      if (character !== ',') items.push(this.readValue(depth + 1));
      if (this.at === before) this.at += 1;
    }
    this.at += 1;
    return items;
  }

  /** Closed as JsonScanner closes it. */
  private readString(mark: string): string {
    let value = '';
    this.at += 1;
    while (this.at < this.text.length) {
      const character = this.text.charAt(this.at);
      this.at += 1;
      if (character === '\\') value += this.readEscape();
      else if (character !== mark) value += character;
      else if (/^[^\S\n]*(?:[,:}\]\n]|$)/.test(this.text.slice(this.at, this.at + 80))) break;
      else value += character;
    }
    return value;
  }

  private readEscape(): string {
    const character = this.text.charAt(this.at);
    this.at += 1;
    const code = /^[\da-f]{4}/i.exec(this.text.slice(this.at, this.at + 4))?.[0];
    if (character === 'u' && code !== undefined) {
      this.at += 4;
      return String.fromCharCode(Number.parseInt(code, 16));
    }
    return escapes[character] ?? character;
  }

  private readWord(allowed: RegExp): string {
    const start = this.at;
    while (this.at < this.text.length && allowed.test(this.text.charAt(this.at))) this.at += 1;
    return this.text.slice(start, this.at).trim();
  }

  private skipSpace(): void {
    while (/\s/.test(this.text.charAt(this.at))) this.at += 1;
  }
}
