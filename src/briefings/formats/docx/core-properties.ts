import type { ArrangedBriefing } from '../arranged-briefing.js';
import { escapeHtml } from '../html/escape-html.js';

/**
 * docProps/core.xml with the briefing's own date; the library would write the instant at which the file is made.
 * Source: ECMA-376 part 2, clause 11, core properties.
 */
export function renderCoreProperties({ title, createdAt }: ArrangedBriefing, description: string): string {
  const instant = `${createdAt.slice(0, 19)}Z`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
      'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
      'xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeHtml(title)}</dc:title>`,
    '<dc:creator>Rapporteur</dc:creator>',
    `<dc:description>${escapeHtml(description)}</dc:description>`,
    '<dc:language>en-GB</dc:language>',
    '<cp:lastModifiedBy>Rapporteur</cp:lastModifiedBy>',
    `<dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${instant}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}
