/** What the published page has and no print: set while a report is rendered, so that the page is rendered once for both. */

/** A character that no text can hold to be exchanged. */
const mark = '\ufdd1'

/** HTML that is taken out of what is printed: whole elements, one of their tags, or an attribute. Holds none of its kind. */
export const onScreen = (html: string): string => mark + html + mark

/** HTML as it is published. */
export const asPublished = (html: string): string => html.replaceAll(mark, '')

/** HTML as it is printed. */
export const asPrinted = (html: string): string => html.replaceAll(/\ufdd1[^\ufdd1]*\ufdd1\n?/g, '')
