/** Headings that call themselves an appendix: `Bilaga 1: Revisorernas bedömning`, `Appendix B – Tables`, `Bilaga 2` alone. */

const byHand =
  /^\s{0,3}(?:bilaga|bil\.|bihang|appendix|annex)\s{1,3}(?:\d{1,2}|[A-Z])(?:\s{0,3}[.:,–—-]\s{0,3}|\s{1,3}(?=\p{Lu}|\d)|\s{0,3}$)/iu

/** What stands before the title itself, as written; null where nothing does. */
export const appendixWords = (heading: string): string | null => byHand.exec(heading)?.[0] ?? null
