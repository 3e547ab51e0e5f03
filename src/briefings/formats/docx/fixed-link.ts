import { ConcreteHyperlink, InternalHyperlink, TextRun, type IContext, type IXmlableObject } from 'docx';

interface FixedLinkOptions {
  text: string;
  url: string;
  /** Unique within the file; the library's own links take random ones, and no two files would be the same. */
  id: string;
}

/** A link to an address outside the file, in text or footnote, under an id of our own. */
export class FixedLink extends InternalHyperlink {
  readonly #link: ConcreteHyperlink;
  readonly #url: string;
  #isRelated = false;

  constructor({ text, url, id }: FixedLinkOptions) {
    super({ children: [], anchor: id });
    this.#link = new ConcreteHyperlink([new TextRun({ text, style: 'Hyperlink' })], id);
    this.#url = url;
  }

  /** Writes the link in place of the one within the file that the library takes it for. */
  override prepForXml(context: IContext): IXmlableObject | undefined {
    if (!this.#isRelated) {
      context.viewWrapper.Relationships.addRelationship(
        this.#link.linkId,
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink',
        this.#url,
        'External',
      );
    }
    this.#isRelated = true;
    return this.#link.prepForXml(context);
  }
}
