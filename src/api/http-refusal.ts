/** A request refused for its form before any step of the program was reached. */
export class HttpRefusal extends Error {
  readonly kind: 'forbidden-origin' | 'method-not-allowed' | 'unsupported-media-type';
  readonly remedy: string;

  constructor(kind: HttpRefusal['kind'], message: string, remedy: string) {
    super(message);
    this.name = 'HttpRefusal';
    this.kind = kind;
    this.remedy = remedy;
  }
}
