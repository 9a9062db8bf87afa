/** What the published page has and no print, and the other way round: set while a report is rendered, so that it is rendered once for both. */

/** Characters that no text can hold to be exchanged. */
const mark = '\ufdd1'
const paperMark = '\ufdd2'

/** HTML that is taken out of what is printed: whole elements, one of their tags, or an attribute. Holds none of its kind. */
export const onScreen = (html: string): string => mark + html + mark

/** HTML that is taken out of what is published. */
export const onPaper = (html: string): string => paperMark + html + paperMark

/**
 * What an element is to those who hear the print: the private part of a language, `sv-x-aside`, with what makes a browser tag
 * words within a line. Only within tags, since a text may show such an attribute. The first of the two says no other language than
 * what stands around it.
 */
const forPrint = [
  [/(<[a-z][^<>]*?) lang="[^"<>]*?-x-(?:list|lbl|lbody|notes|ref)"/g, '$1'],
  [
    /(<[a-z][^<>]*? lang="[^"<>]*?)-x-(?:aside|sect|div|span|abbr)(?:-[^"<>]*)?"(?: aria-busy="false")?/g,
    '$1"',
  ],
] as const

/** HTML as it is published: whoever reads it in a browser is told languages as they are known to all. */
export const asPublished = (html: string): string =>
  forPrint.reduce(
    (text, [marked, plain]) => text.replace(marked, plain),
    html.replaceAll(/\ufdd2[^\ufdd2]*\ufdd2\n?/g, '').replaceAll(mark, ''),
  )

/** HTML as it is printed. */
export const asPrinted = (html: string): string =>
  html.replaceAll(/\ufdd1[^\ufdd1]*\ufdd1\n?/g, '').replaceAll(paperMark, '')
