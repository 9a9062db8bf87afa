/** A number in which a letter stands for a digit, or a sign stands twice: `23O`, `12,,5`. */

/** The number without what the keyboard slipped on; null where it holds no such thing. */
export function withoutSlips(written: string): string | null {
  if (written.length > 40 || !/^[-+\u2010-\u2015\u2212]?[\s\d.,OolI'’-]*$/.test(written)) return null
  const digits = written.match(/\d/g)?.length ?? 0
  const mended = written
    .replace(/[Oo]/g, '0')
    .replace(/[lI]/g, '1')
    .replace(/['’]/g, ' ')
    .replace(/(?<!\s)\s*([.,])(?:\s*\1)+\s*/g, '$1')
    .replace(/(?<=\d) ?([.,]) ?(?=\d{1,2}$)/, '$1')
    .replace(/^([-\u2212])\s?[-\u2212]/, '$1')
    .replace(/[.,]$/, '')
  return mended === written || digits < (written.match(/[OolI]/g)?.length ?? 0) || digits === 0
    ? null
    : mended
}
