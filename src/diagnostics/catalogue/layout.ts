import { amountOf } from '../../model/amount.ts'
import { numberText } from '../../model/number-text.ts'
import { entry } from '../entry.ts'

type What = 'table' | 'figure' | 'text'
export interface Overflow {
  readonly what: What | 'unknown'
  /** Millimetres; null where that is not known. */
  readonly over: number | null
  /** What is left of the table's size, or of the whole print's; null where neither was shrunk. */
  readonly percent: number | null
  /** Whether it is on a landscape page already. */
  readonly lies: boolean
  /** Whether it is in a box, which is narrower than a page. */
  readonly boxed: boolean
}
type CutFault = 'head' | 'heading' | 'first' | 'last' | 'total'

const sv = (points: number) => numberText(amountOf(String(points)), 'sv')
const en = (points: number) => numberText(amountOf(String(points)), 'en')
const quoted = (row: string) => (row === '' ? '' : ` ”${row}”`)
const quotedEn = (row: string) => (row === '' ? '' : ` “${row}”`)

/** `Do this, do that, or do the third.` */
function sentence(ways: readonly (string | null)[], or: string): string {
  const given = ways.filter((way) => way !== null)
  const text = `${given.slice(0, -1).join(', ')}, ${or} ${given.at(-1)}.`
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const subject = {
  sv: { table: 'Tabellen', figure: 'Figuren', text: 'Det som står här', unknown: 'Något' },
  en: { table: 'The table', figure: 'The figure', text: 'What stands here', unknown: 'Something' },
} as const

const narrower = {
  sv: {
    table:
      'Sätt tabellen på en liggande sida (page=liggande), ta bort eller slå ihop kolumner, eller dela långa ord i den.',
    figure: 'Gör figuren smalare, eller sätt den på liggande sidor (::::landscape).',
    text: 'Dela det långa ordet, till exempel med ett blanksteg eller ett bindestreck.',
    lyingTable:
      'Ta bort eller slå ihop kolumner, dela långa ord i tabellen, eller dela den i två: den ligger redan på en liggande sida.',
    boxedTable:
      'Flytta tabellen ut ur rutan, ta bort eller slå ihop kolumner i den, eller dela långa ord i den.',
    lyingFigure: 'Gör figuren smalare: den ligger redan på en liggande sida.',
    unknown: 'Något utanför kapitlen har en fast bredd: be den som sköter rapportens utseende rätta det.',
  },
  en: {
    table:
      'Put the table on a landscape page (page=landscape), remove or join columns, or break up long words in it.',
    figure: 'Make the figure narrower, or put it on landscape pages (::::landscape).',
    text: 'Break up the long word, for instance with a space or a hyphen.',
    lyingTable:
      'Remove or join columns, break up long words in the table, or split it in two: it is on a landscape page already.',
    boxedTable: 'Move the table out of the box, remove or join columns in it, or break up long words in it.',
    lyingFigure: 'Make the figure narrower: it is on a landscape page already.',
    unknown:
      'Something outside the chapters has a fixed width: ask whoever is in charge of the report’s appearance to mend it.',
  },
} as const

function narrowerSo(
  { what, lies, boxed }: Pick<Overflow, 'what' | 'lies' | 'boxed'>,
  says: (typeof narrower)[keyof typeof narrower],
): string {
  if (boxed && what === 'table') return says.boxedTable
  if (!lies) return says[what]
  return what === 'table' ? says.lyingTable : what === 'figure' ? says.lyingFigure : says[what]
}

/** What a table is wider than. */
const holder = {
  sv: ({ what, boxed }: Pick<Overflow, 'what' | 'boxed'>) => (boxed && what === 'table' ? 'rutan' : 'sidan'),
  en: ({ what, boxed }: Pick<Overflow, 'what' | 'boxed'>) =>
    boxed && what === 'table' ? 'its box' : 'the page',
}

export const layoutCodes = {
  'layout/landscape': entry<Record<never, never>>({
    severity: 'info',
    sv: {
      message: () => 'Tabellen är för bred för en stående sida och trycks på en liggande.',
      hint: () =>
        'Är det inte meningen, skriv page=stående bland tabellens inställningar: då blir texten i den mindre.',
    },
    en: {
      message: () => 'The table is too wide for an upright page and is printed on a landscape one.',
      hint: () =>
        'If that is not what you want, write page=upright among the table’s settings: its text gets smaller then.',
    },
  }),

  'layout/crushed': entry<Pick<Overflow, 'lies' | 'boxed'> & { what: 'table' }>({
    severity: 'warning',
    sv: {
      message: () => 'Tabellens kolumner är så smala att text i dem står med ett enda ord på många rader.',
      hint: (facts) => narrowerSo(facts, narrower.sv),
    },
    en: {
      message: () =>
        'The table’s columns are so narrow that text in them stands with a single word on many lines.',
      hint: (facts) => narrowerSo(facts, narrower.en),
    },
  }),

  'layout/overflow': entry<Overflow>({
    severity: 'warning',
    sv: {
      message: ({ what, over, percent, boxed }) =>
        what === 'table'
          ? `Tabellen är ${over} mm bredare än ${holder.sv({ what, boxed })}, så den är förminskad till ${percent} %.`
          : `${subject.sv[what]} är ${over === null ? '' : `${over} mm `}bredare än sidan.${percent === null ? '' : ` Hela PDF:en är därför förminskad till ${percent} %.`}`,
      hint: (facts) => narrowerSo(facts, narrower.sv),
    },
    en: {
      message: ({ what, over, percent, boxed }) =>
        what === 'table'
          ? `The table is ${over} mm wider than ${holder.en({ what, boxed })}, so it is shrunk to ${percent}%.`
          : `${subject.en[what]} is ${over === null ? '' : `${over} mm `}wider than the page.${percent === null ? '' : ` That shrinks the whole PDF to ${percent}%.`}`,
      hint: (facts) => narrowerSo(facts, narrower.en),
    },
  }),

  'layout/cut-off': entry<Pick<Overflow, 'lies' | 'boxed'> & { what: What; over: number }>({
    severity: 'error',
    essential: true,
    sv: {
      message: ({ what, over, boxed }) =>
        `${subject.sv[what]} är ${over} mm bredare än ${holder.sv({ what, boxed })}: det som inte får plats syns inte i PDF:en.`,
      hint: (facts) => narrowerSo(facts, narrower.sv),
    },
    en: {
      message: ({ what, over, boxed }) =>
        `${subject.en[what]} is ${over} mm wider than ${holder.en({ what, boxed })}: what does not fit cannot be seen in the PDF.`,
      hint: (facts) => narrowerSo(facts, narrower.en),
    },
  }),

  'layout/unspoken': entry<{ what: What; text: string }>({
    severity: 'error',
    sv: {
      message: ({ what, text }) =>
        `Text ${{ table: 'i tabellen', figure: 'vid figuren', text: 'här' }[what]} kommer inte med i PDF:en för den som får den uppläst: ”${text}”.`,
      hint: () =>
        'Oftast är det rapportens utseende som gör texten genomskinlig (opacity) eller klipper av den: be den som sköter det ta bort den regeln.',
    },
    en: {
      message: ({ what, text }) =>
        `Text ${{ table: 'in the table', figure: 'at the figure', text: 'here' }[what]} is missing from the PDF for those who have it read to them: “${text}”.`,
      hint: () =>
        'Most often the report’s appearance makes the text transparent (opacity) or cuts it off: ask whoever is in charge of that to remove the rule.',
    },
  }),

  'layout/tall-row': entry<{ row: string; first: number; last: number }>({
    severity: 'warning',
    sv: {
      message: ({ row, first, last }) =>
        `Raden${quoted(row)} är högre än en sida, så den delas mitt i texten mellan sidorna ${first} och ${last}.`,
      hint: () =>
        'Dela upp texten på flera rader, eller flytta en del av den till löptexten före eller efter tabellen.',
    },
    en: {
      message: ({ row, first, last }) =>
        `The row${quotedEn(row)} is taller than a page, so it is cut in the middle of its text between pages ${first} and ${last}.`,
      hint: () =>
        'Split the text into several rows, or move part of it to the text before or after the table.',
    },
  }),

  'layout/cut-table': entry<{ fault: CutFault; row: string; page: number }>({
    severity: 'warning',
    sv: {
      message: ({ fault, row, page }) =>
        ({
          head: `Tabellens rubriker står ensamma kvar på sidan ${page}: första raden${quoted(row)} kommer först på nästa.`,
          heading: `Mellanrubriken${quoted(row)} står sist på sidan ${page}, skild från sina rader.`,
          first: `Bara första raden av tabellen${quoted(row)} får plats på sidan ${page}; resten står på nästa.`,
          last: `Tabellens sista rad${quoted(row)} står ensam på sidan ${page}.`,
          total: `Summaraden${quoted(row)} står ensam på sidan ${page}, skild från det den summerar.`,
        })[fault],
      hint: () => 'Sätt en sidbrytning (::pagebreak) före tabellen, flytta text före den, eller korta den.',
    },
    en: {
      message: ({ fault, row, page }) =>
        ({
          head: `The table’s headings are left alone on page ${page}: the first row${quotedEn(row)} comes on the next.`,
          heading: `The heading row${quotedEn(row)} stands last on page ${page}, apart from its rows.`,
          first: `Only the first row of the table${quotedEn(row)} fits on page ${page}; the rest is on the next.`,
          last: `The table’s last row${quotedEn(row)} stands alone on page ${page}.`,
          total: `The total${quotedEn(row)} stands alone on page ${page}, apart from what it sums up.`,
        })[fault],
      hint: () =>
        'Put a page break (::pagebreak) before the table, move text that stands before it, or shorten it.',
    },
  }),

  'layout/small-text': entry<{
    what: What
    points: number
    least: number
    /** What is printed smaller than it was made. */
    shrunk: 'page' | 'drawing' | null
    lies: boolean
    boxed: boolean
  }>({
    severity: 'warning',
    sv: {
      message: ({ what, points, least }) =>
        `Text ${{ table: 'i tabellen', figure: 'i figuren', text: 'här' }[what]} trycks i ${sv(points)} punkter. Under ${least} är den svår att läsa på papper.`,
      hint: ({ what, shrunk, lies, boxed }) =>
        shrunk === 'page'
          ? 'PDF:en är förminskad för att något är bredare än sidan: rätta det (layout/overflow).'
          : shrunk === 'drawing'
            ? 'Diagrammet är förminskat för att få plats där det står: flytta det ut ur rutan, spalten eller listan, eller rita färre rader (rows="…").'
            : what === 'table'
              ? boxed
                ? narrower.sv.boxedTable
                : lies
                  ? 'Ta bort eller slå ihop kolumner, eller dela tabellen i två: den ligger redan på en liggande sida.'
                  : 'Sätt tabellen på en liggande sida (page=liggande), ta bort kolumner, eller dela den i två.'
              : 'Storleken kommer från rapportens utseende: be den som sköter det om en större.',
    },
    en: {
      message: ({ what, points, least }) =>
        `Text ${{ table: 'in the table', figure: 'in the figure', text: 'here' }[what]} is printed in ${en(points)} points. Below ${least} it is hard to read on paper.`,
      hint: ({ what, shrunk, lies, boxed }) =>
        shrunk === 'page'
          ? 'The PDF is shrunk because something is wider than the page: mend that (layout/overflow).'
          : shrunk === 'drawing'
            ? 'The chart is shrunk to find room where it stands: move it out of the box, the column or the list, or draw fewer rows (rows="…").'
            : what === 'table'
              ? boxed
                ? narrower.en.boxedTable
                : lies
                  ? 'Remove or join columns, or split the table in two: it is on a landscape page already.'
                  : 'Put the table on a landscape page (page=landscape), remove columns, or split it in two.'
              : 'The size comes from the report’s appearance: ask whoever is in charge of that for a larger one.',
    },
  }),

  'layout/resolution': entry<{
    path: string
    resolution: number
    least: number
    pixels: number
    /** How many pixels it would have to be wide; null where more would not help. */
    needed: number | null
    /** In millimetres, how wide it can be printed; null where that is not its author's to say. */
    sharp: number | null
  }>({
    severity: 'warning',
    sv: {
      message: ({ path, resolution, least }) =>
        `Bilden ${path} trycks med ${resolution} bildpunkter per tum. Under ${least} blir den grov på papper.`,
      hint: ({ pixels, needed, sharp }) => {
        const narrower =
          sharp === null ? null : `Tryck den smalare, med {width=${sharp}mm} direkt efter bilden`
        const wider =
          needed === null
            ? null
            : `använd en bild som är minst ${needed} bildpunkter bred (den här är ${pixels})`
        return sentence([narrower, wider, wider === null ? 'använd en SVG' : 'en SVG'], 'eller')
      },
    },
    en: {
      message: ({ path, resolution, least }) =>
        `The image ${path} is printed with ${resolution} pixels per inch. Below ${least} it looks coarse on paper.`,
      hint: ({ pixels, needed, sharp }) => {
        const narrower =
          sharp === null ? null : `Print it narrower, with {width=${sharp}mm} right behind the image`
        const wider =
          needed === null
            ? null
            : `use an image that is at least ${needed} pixels wide (this one is ${pixels})`
        return sentence([narrower, wider, wider === null ? 'use an SVG' : 'an SVG'], 'or')
      },
    },
  }),
}
