/** The text of inline HTML, for whoever measures it: what an entity stands for is as wide as any other letter. */
export const inlineText = (html: string): string => html.replace(/<[^<>]*>/g, '').replace(/&#?\w+;/g, 'x')
