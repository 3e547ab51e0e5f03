/** What XML 1.0 cannot hold at all, even escaped: control characters, lone surrogates and two non-characters. */
// eslint-disable-next-line no-control-regex -- these are the characters that must go
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Text made safe to stand in XML, between tags and in quoted attributes; line breaks are kept in attributes too. */
export function escapeXml(text: string): string {
  return text
    .replace(forbidden, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#9;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;');
}
