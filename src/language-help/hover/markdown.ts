/** Plain text as Markdown, which editors show what they are told in. */

/** As it stands: no sign of an author's makes a link or emphasis. */
export const asMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>#|~&]/g, String.raw`\$&`)

export const strong = (text: string): string => (text === '' ? '' : `**${asMarkdown(text)}**`)

export const code = (text: string): string => `\`${text.replaceAll('`', '')}\``

/** Paragraphs of which some may be empty. */
export const paragraphs = (...parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join('\n\n')

export const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n')
