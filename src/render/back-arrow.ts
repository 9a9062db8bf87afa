/** What leads from a note back to the text. Every font has it, and no phone makes a picture of it. */
export const backArrow = '↑'
