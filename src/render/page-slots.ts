/**
 * Digits that are printed where a number is to stand that is known only when all is printed. Together the ten make the font
 * bring them all; the numbers take their place in the finished file, and no room that they leave moves anything.
 */
export const placeholders = {
  /** The number of the page, and of all pages, in a page's margin. */
  page: '01234',
  pages: '56789',
  /** The page of an entry of the contents. */
  contents: '0123456789',
} as const

/** What the part of `lang` says that is for the finishing step, of the number in an entry of the contents. */
export const slotMarker = 'page'
