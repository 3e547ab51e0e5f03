/** An object of a JSON text that has just closed. */
export interface ClosedObject {
  /** From brace to brace. */
  source: string;
  /** Name of the property it is, or is in the list of; empty for an object that stands alone. */
  property: string;
  /** Whether nothing is open around it. */
  isOutermost: boolean;
}

interface Frame {
  bracket: '{' | '[';
  start: number;
  property: string;
  /** The property whose value comes next, or has come last. */
  current: string;
}

/**
 * Finds the objects of a JSON text, character by character, each as soon as it closes, inner ones first. Strings may be
 * in single quotation marks and have unescaped ones in them: one closes a string where a comma, a colon, a closing
 * bracket or a line end follows. Text between outermost values is passed over.
 */
export class JsonScanner {
  private source = '';
  private frames: Frame[] = [];
  /** The mark of the string that is open; empty outside of strings. */
  private mark = '';
  private isEscaped = false;
  private stringStart = 0;
  /** Where a mark stands that closes the string if what follows allows it; -1 for none. */
  private closing = -1;
  /** Last character that is no white space, outside of strings. */
  private last = '';
  private word = '';

  /** Takes the next character. */
  feed(character: string): ClosedObject[] {
    if (this.frames.length === 0 && character !== '{' && character !== '[') return [];
    this.source += character;
    if (this.mark !== '' && this.staysInString(character)) return [];
    return this.readStructure(character);
  }

  /** False when the string ends before this character, which is then structure. */
  private staysInString(character: string): boolean {
    if (this.closing >= 0) {
      if (/[,:}\]\n]/.test(character)) {
        this.word = this.source.slice(this.stringStart + 1, this.closing);
        this.mark = '';
        this.closing = -1;
        this.last = '"';
        return false;
      }
      if (/\s/.test(character)) return true;
      this.closing = -1;
    }
    if (this.isEscaped) this.isEscaped = false;
    else if (character === '\\') this.isEscaped = true;
    else if (character === this.mark) this.closing = this.source.length - 1;
    return true;
  }

  private readStructure(character: string): ClosedObject[] {
    if (/\s/.test(character)) return [];
    const closed: ClosedObject[] = [];
    const frame = this.frames.at(-1);
    if (/["']/.test(character) && /[{[,:]/.test(this.last)) {
      this.mark = character;
      this.stringStart = this.source.length - 1;
    } else if (character === '{' || character === '[') {
      const property = frame?.bracket === '[' ? frame.property : (frame?.current ?? '');
      this.frames.push({ bracket: character, start: this.source.length - 1, property, current: '' });
    } else if (character === '}' || character === ']') {
      this.close(character, closed);
    } else if (character === ':' && frame !== undefined) {
      frame.current = this.word;
    }
    if (/[\w$]/.test(character)) this.word = /[\w$]/.test(this.last) ? this.word + character : character;
    this.last = character;
    return closed;
  }

  /** A bracket closes what was left open inside it. */
  private close(character: '}' | ']', closed: ClosedObject[]): void {
    const bracket = character === '}' ? '{' : '[';
    if (!this.frames.some((frame) => frame.bracket === bracket)) return;
    let frame = this.frames.pop();
    while (frame !== undefined && frame.bracket !== bracket) frame = this.frames.pop();
    const isOutermost = this.frames.length === 0;
    if (frame !== undefined && bracket === '{') {
      closed.push({ source: this.source.slice(frame.start), property: frame.property, isOutermost });
    }
    if (isOutermost) this.source = '';
  }
}
