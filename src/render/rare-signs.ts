/** Signs that the fonts in front may lack, whichever a report chooses: half of what Unicode has for figures, ticks and the like. */

/** All that the fonts for text have, or those for letters of other languages beside them, or the one for symbols. */
const usual = [
  // Letters of Latin
  '\u0020-\u007e\u00a0-\u00ac\u00ae-\u0107\u010a-\u0113\u0116-\u011b\u011e-\u0123\u0126\u0127\u012a\u012b\u012e\u012f',
  '\u0131\u0136\u0137\u013b-\u013e\u0141-\u0148\u0150-\u0155\u0158-\u015b\u015e-\u0165\u016a\u016b\u016e-\u0173',
  '\u0178-\u017e\u0192\u0218-\u021b\u02c6\u02da\u02dc\u0300\u0301\u0303\u0304\u0308\u0309\u0323\u1ea0-\u1ef1',
  // Greek and Cyrillic
  '\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u045f\u0490\u0491\u04b0\u04b1\u2116',
  // Hebrew, Arabic, Ethiopic
  '\u0590-\u06ff\u0750-\u077f\u08a0-\u08ff\u1200-\u139f\u2d80-\u2ddf\uab00-\uab2f\ufb1d-\ufdff\ufe70-\ufefc',
  // Dashes, quotation marks, small figures
  '\u2011\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u2039\u203a\u2044\u2070\u2074-\u207a\u207c-\u208a\u208c-\u208e\u20ac',
  // Arrows, mathematics, shapes
  '\u2122\u2190-\u2300\u2302\u2305\u2306\u2308-\u230b\u25a0-\u25ff\u2605\u2606\u2660-\u2667\u2713',
].join('')

/** And what is no sign at all: blanks, and what breaks or joins. */
const rare = new RegExp(`[^${usual}\\p{White_Space}\\p{C}\\p{Default_Ignorable_Code_Point}]`, 'gu')

/** Each once, in the order of their code points. */
export const rareSigns = (text: string): readonly string[] =>
  [...new Set(text.match(rare))].toSorted((a, b) => a.codePointAt(0)! - b.codePointAt(0)!)
