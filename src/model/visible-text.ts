/** What a text says, without the characters in it that nobody sees. */

/**
 * Soft hyphens, blanks without width, marks of direction: they come along when text is copied, print as they should, and
 * make no word another one. Joiners within emoji stay.
 */
const unseen = /(?!(?<=\p{Extended_Pictographic}|\ufe0f|\p{Emoji_Modifier})\u200d)\p{Cf}/gu

/** For comparing and looking up, never for printing. */
export const visibleText = (text: string): string => text.replace(unseen, '')
