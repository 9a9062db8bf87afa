/** Halves of letters, which escapes in YAML, JSON and workbooks can name, as the sign for what is no letter. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd')
