import { enDash } from '../../model/number-text.ts'
import type { Span } from '../../model/span.ts'
import type { Localized } from '../../model/language.ts'
import { entry } from '../entry.ts'

export interface NumberStyle {
  readonly written: string
  readonly proposed: string
  readonly exact: boolean
  /** False where a point or a hyphen in the number could mean something else. */
  readonly certain: boolean
  /** In a cell that is read as a value, and so printed as it should be. */
  readonly inCell: boolean
  /** The other places of the same table. */
  readonly others: readonly (Mendable & { readonly span: Span })[]
}

type Mendable = Pick<NumberStyle, 'proposed' | 'exact' | 'certain'>

const mended = ({ proposed, exact, certain }: Mendable): string | null => (exact && certain ? proposed : null)

/** How many of the places `--fix` mends, of how many. */
function mendable(args: NumberStyle): { readonly all: number; readonly fixed: number } {
  const places = [args, ...args.others]
  return { all: places.length, fixed: places.filter((place) => mended(place) !== null).length }
}

/** The sign, if any, that a hyphen is to become. */
const exchangedSign = (written: string, proposed: string): string | null =>
  ['\u2212', enDash].find((sign) => proposed.includes(sign) && !written.includes(sign)) ?? null

/** What stands in Markdown for the tags that are pasted most. */
const inMarkdown: Localized<ReadonlyMap<string, string>> = {
  sv: new Map([
    ['<img>', 'En bild skrivs ![Vad bilden visar](images/karta.png).'],
    ['<a>', 'En länk skrivs [text](https://…).'],
    ['<ul>', 'En lista skrivs med - först på varje rad.'],
    ['<ol>', 'En lista skrivs med 1. först på varje rad.'],
    ['<h1>', 'En rubrik skrivs med # först på raden.'],
    ['<h2>', 'En rubrik skrivs med ## först på raden.'],
    ['<h3>', 'En rubrik skrivs med ### först på raden.'],
  ]),
  en: new Map([
    ['<img>', 'An image is written ![What it shows](images/map.png).'],
    ['<a>', 'A link is written [text](https://…).'],
    ['<ul>', 'A list is written with - first on each line.'],
    ['<ol>', 'A list is written with 1. first on each line.'],
    ['<h1>', 'A heading is written with # first on the line.'],
    ['<h2>', 'A heading is written with ## first on the line.'],
    ['<h3>', 'A heading is written with ### first on the line.'],
  ]),
}

export const textCodes = {
  'text/heading': entry<{ problem: 'space' | 'empty' }>({
    severity: 'error',
    sv: {
      message: ({ problem }) =>
        problem === 'space' ? 'Raden är ingen rubrik: blanksteget efter # saknas.' : 'Rubriken är tom.',
      hint: ({ problem }) =>
        problem === 'space' ? 'Skriv till exempel ”## Mål”.' : 'Skriv rubriken efter #, eller ta bort raden.',
    },
    en: {
      message: ({ problem }) =>
        problem === 'space'
          ? 'The line is no heading: the space after # is missing.'
          : 'The heading is empty.',
      hint: ({ problem }) =>
        problem === 'space'
          ? 'Write for instance “## Goals”.'
          : 'Write the heading after #, or remove the line.',
    },
  }),

  'text/raw-html': entry<{ removed: string; problem: 'forbidden' | 'unpaired' }>({
    severity: 'warning',
    sv: {
      message: ({ removed, problem }) =>
        problem === 'unpaired'
          ? `HTML-koden ${removed} saknar sin andra hälft i samma stycke och har tagits bort.`
          : `HTML-koden ${removed} är inte tillåten och har tagits bort.`,
      hint: ({ removed, problem }) =>
        problem === 'unpaired'
          ? 'Börja och sluta i samma stycke, som i H<sub>2</sub>O.'
          : `${inMarkdown.sv.get(removed) ?? 'Skriv med Markdown i stället.'} Enkel HTML som <br>, <sup> och <sub> går bra.`,
    },
    en: {
      message: ({ removed, problem }) =>
        problem === 'unpaired'
          ? `The HTML ${removed} lacks its other half in the same paragraph and has been removed.`
          : `The HTML ${removed} is not allowed and has been removed.`,
      hint: ({ removed, problem }) =>
        problem === 'unpaired'
          ? 'Begin and end in the same paragraph, as in H<sub>2</sub>O.'
          : `${inMarkdown.en.get(removed) ?? 'Use Markdown instead.'} Simple HTML such as <br>, <sup> and <sub> is fine.`,
    },
  }),

  'text/unsafe-link': entry<{ url: string }>({
    severity: 'warning',
    sv: {
      message: ({ url }) => `Länken till ”${url}” är inte tillåten och har tagits bort; texten är kvar.`,
      hint: () =>
        'Länkar ska börja med https://, http://, mailto: eller #. Till ett annat ställe i rapporten: :ref[id].',
    },
    en: {
      message: ({ url }) => `The link to “${url}” is not allowed and has been removed; its text remains.`,
      hint: () =>
        'Links should begin with https://, http://, mailto: or #. To another place in the report: :ref[id].',
    },
  }),

  'text/todo': entry<{ marker: string; final: boolean }>({
    severity: ({ final }) => (final ? 'error' : 'warning'),
    sv: {
      message: ({ marker }) => `Här står ”${marker}” kvar: något är inte färdigskrivet.`,
      hint: ({ final }) =>
        final
          ? 'Skriv färdigt, eller sätt ”status: utkast” i report.yaml tills rapporten är klar.'
          : 'Skriv färdigt innan rapporten blir slutlig.',
    },
    en: {
      message: ({ marker }) => `“${marker}” is left here: something has yet to be written.`,
      hint: ({ final }) =>
        final
          ? 'Finish it, or set “status: draft” in report.yaml until the report is done.'
          : 'Finish it before the report becomes final.',
    },
  }),

  'text/abbreviation': entry<{ written: string; proposed: string; exact: boolean }>({
    severity: 'warning',
    fix: ({ proposed, exact }) => (exact ? proposed : null),
    sv: {
      message: ({ written }) => `”${written}” är inte den vedertagna förkortningen.`,
      hint: ({ proposed }) =>
        proposed.endsWith('.') ? `Skriv ${proposed}` : `Skriv ${proposed} utan punkt.`,
    },
    en: {
      message: ({ written }) => `“${written}” is not the established abbreviation.`,
      hint: ({ proposed }) =>
        proposed.endsWith('.') ? `Write ${proposed}` : `Write ${proposed} without a full stop.`,
    },
  }),

  'text/number-style': entry<NumberStyle>({
    severity: ({ inCell }) => (inCell ? 'info' : 'warning'),
    fix: mended,
    fixBeside: ({ others }) =>
      others.flatMap(({ span, ...place }) => {
        const text = mended(place)
        return text === null ? [] : [{ span, text }]
      }),
    sv: {
      message: ({ written, others }) =>
        others.length === 0
          ? `”${written}” följer inte svenska skrivregler för tal.`
          : `”${written}” och ${others.length === 1 ? 'ett annat tal' : `${others.length} andra tal`} i tabellen följer inte svenska skrivregler.`,
      hint: (args) => {
        const { written, proposed, certain, others } = args
        const what = certain ? `Skriv ${proposed}` : `Skriv ${proposed}, om det är det som menas`
        const sign = exchangedSign(written, proposed)
        const how =
          sign === null
            ? `${what}.`
            : `${what}; ${sign === enDash ? 'tankstrecket' : 'minustecknet'} ${sign} är längre än bindestrecket -.`
        if (others.length === 0) return how
        const { all, fixed } = mendable(args)
        if (fixed === 0) return `${how} Rätta de andra på samma sätt.`
        return `${how} ${fixed < all ? `${fixed} av de ${all}` : all === 2 ? 'Båda' : `Alla ${all}`} kan rättas med --fix.`
      },
    },
    en: {
      message: ({ written, others }) =>
        others.length === 0
          ? `“${written}” does not follow the rules for numbers in Swedish.`
          : `“${written}” and ${others.length === 1 ? 'another number' : `${others.length} other numbers`} of the table do not follow the rules for Swedish.`,
      hint: (args) => {
        const { written, proposed, certain, others } = args
        const what = certain ? `Write ${proposed}` : `Write ${proposed}, if that is what it means`
        const sign = exchangedSign(written, proposed)
        const how =
          sign === null
            ? `${what}.`
            : `${what}; the ${sign === enDash ? 'dash' : 'minus sign'} ${sign} is longer than the hyphen -.`
        if (others.length === 0) return how
        const { all, fixed } = mendable(args)
        if (fixed === 0) return `${how} Mend the others likewise.`
        return `${how} ${fixed < all ? `${fixed} of the ${all}` : all === 2 ? 'Both' : `All ${all}`} can be mended with --fix.`
      },
    },
  }),

  'text/too-deep': entry<{ what: 'containers' | 'blocks' | 'signs'; limit: number }>({
    essential: true,
    severity: 'error',
    sv: {
      message: ({ what, limit }) =>
        ({
          containers: `Texten är inskjuten i fler än ${limit} led (citat eller listor i varandra) och kan inte läsas.`,
          blocks: `Här ligger fler än ${limit} block i varandra, så kapitlet kan inte läsas.`,
          signs: 'Tecken som *, _ och [ står i varandra i så många led att kapitlet inte kan läsas.',
        })[what],
      hint: ({ what }) =>
        ({
          containers: 'Ta bort tecknen > eller indragen i början av raden.',
          blocks: 'Avsluta varje block med en rad som bara har :::.',
          signs: 'Sök efter ett långt stycke med många sådana tecken, och ta bort dem som inte behövs.',
        })[what],
    },
    en: {
      message: ({ what, limit }) =>
        ({
          containers: `The text is nested more than ${limit} levels deep (quotes or lists within each other) and cannot be read.`,
          blocks: `More than ${limit} blocks are within each other here, so the chapter cannot be read.`,
          signs:
            'Signs such as *, _ and [ are within each other so many times that the chapter cannot be read.',
        })[what],
      hint: ({ what }) =>
        ({
          containers: 'Remove the > signs or the indentation at the start of the line.',
          blocks: 'End each block with a line that only has :::.',
          signs: 'Look for a long paragraph with many such signs, and remove those that are not needed.',
        })[what],
    },
  }),
}
