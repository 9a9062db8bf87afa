/** Control characters in an author's text must not reach the terminal; a tab or a line end is one column wide here. */
export const printable = (text: string): string =>
  text.replace(/[\t\r\n]/g, ' ').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
