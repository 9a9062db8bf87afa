/** What the script says, in the page's language. */

const texts = {
  sv: {
    search: 'Sök',
    searchIn: 'Sök i rapporten',
    close: 'Stäng sökningen',
    previous: 'Föregående träff',
    next: 'Nästa träff',
    none: 'Inga träffar',
    short: 'Skriv minst två tecken',
    hits: (hits: number, sections: number) =>
      `${hits} ${hits === 1 ? 'träff' : 'träffar'} i ${sections} avsnitt`,
    allWords: 'Alla orden i samma stycke eller rad',
    at: (hit: number, hits: number) => `Träff ${hit} av ${hits}`,
    more: (more: number) => `Visa ${more} till`,
    cut: (shown: number) => `Här står de ${shown} första. Pilarna går till alla.`,
    searchKeys: 'Retur går till nästa träff, pil ned till listan, Escape stänger.',
    sortKeys: 'Retur sorterar raderna efter kolumnen. Högerpil och vänsterpil byter kolumn.',
    sorted: (column: string, direction: string) => `Sorterad efter ${column}, ${direction}`,
    directions: {
      figures: { ascending: 'minst först', descending: 'störst först' },
      words: { ascending: 'A till Ö', descending: 'Ö till A' },
      dates: { ascending: 'äldst först', descending: 'nyast först' },
    },
    asBefore: 'Raderna står i sin egen ordning igen',
    copy: 'Kopiera',
    copied: 'Tabellen är kopierad och kan klistras in i ett kalkylblad',
    notCopied: 'Det gick inte att kopiera. Markera tabellen och kopiera den i stället.',
    address: 'Kopiera länken hit',
    addressKeys:
      'Pil upp och ned går till nästa rubrik, tabell eller rad, höger och vänster till nästa rubrik.',
    addressCopied: 'Länken är kopierad',
    addressShown: 'Länken står i adressfältet',
  },
  en: {
    search: 'Search',
    searchIn: 'Search the report',
    close: 'Close the search',
    previous: 'Previous hit',
    next: 'Next hit',
    none: 'No hits',
    short: 'Type two letters at least',
    hits: (hits: number, sections: number) =>
      `${hits} ${hits === 1 ? 'hit' : 'hits'} in ${sections} ${sections === 1 ? 'section' : 'sections'}`,
    allWords: 'All the words in one paragraph or row',
    at: (hit: number, hits: number) => `Hit ${hit} of ${hits}`,
    more: (more: number) => `Show ${more} more`,
    cut: (shown: number) => `These are the first ${shown}. The arrows lead to all.`,
    searchKeys: 'Enter goes to the next hit, arrow down to the list, Escape closes.',
    sortKeys: 'Enter sorts the rows by the column. Right and left arrow change columns.',
    sorted: (column: string, direction: string) => `Sorted by ${column}, ${direction}`,
    directions: {
      figures: { ascending: 'smallest first', descending: 'largest first' },
      words: { ascending: 'A to Z', descending: 'Z to A' },
      dates: { ascending: 'oldest first', descending: 'newest first' },
    },
    asBefore: 'The rows are in their own order again',
    copy: 'Copy',
    copied: 'The table is copied and can be pasted into a spreadsheet',
    notCopied: 'It could not be copied. Select the table and copy it instead.',
    address: 'Copy the link to here',
    addressKeys:
      'Arrow up and down go to the next heading, table or row, right and left to the next heading.',
    addressCopied: 'The link is copied',
    addressShown: 'The link is in the address bar',
  },
} as const

type Spoken = keyof typeof texts

export const language: Spoken = document.documentElement.lang.startsWith('en') ? 'en' : 'sv'

export const words = texts[language]

/** Where the page says something else of a part of itself, and it is a language that the script has words in, that one's. */
export function wordsAt(element: Element): (typeof texts)[Spoken] {
  const said = element.closest('[lang]')?.getAttribute('lang')?.split('-')[0]
  return said === 'sv' || said === 'en' ? texts[said] : words
}
