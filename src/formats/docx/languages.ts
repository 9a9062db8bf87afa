/** A language as HTML has it → as Word has it: with its region, by which Word chooses a dictionary. */

const regions: ReadonlyMap<string, string> = new Map(
  Object.entries({
    sv: 'SE',
    en: 'GB',
    fi: 'FI',
    fit: 'SE',
    se: 'SE',
    smj: 'SE',
    sma: 'SE',
    nb: 'NO',
    nn: 'NO',
    da: 'DK',
    de: 'DE',
    fr: 'FR',
    es: 'ES',
    pl: 'PL',
    uk: 'UA',
    ar: 'SA',
    yi: 'SE',
    rom: 'SE',
    so: 'SO',
    fa: 'IR',
    ti: 'ER',
  }),
)

export function wordLanguage(tag: string): string {
  const region = regions.get(tag.toLowerCase())
  return region === undefined ? tag : `${tag.toLowerCase()}-${region}`
}
