import type { Localized } from '../../model/language.ts'
import { didYouMean, entry, listedIn } from '../entry.ts'

/** What is written wrong in an SVG. */
export type SvgSlip = 'ampersand' | 'entity' | 'prefix' | 'unclosed' | 'other'

/** Why an image whose header can be read does not show, or not whole. */
export type ImageProblem =
  | {
      readonly fault: 'cut' | 'damaged' | 'apple' | 'encoding' | 'noNamespace' | 'noSize' | 'undrawn'
    }
  | { readonly fault: 'malformed'; readonly line: number; readonly slip: SvgSlip }
  /** Part of it stands in another file. */
  | { readonly fault: 'linked'; readonly target: string }

/** What is wrong with what stands in braces behind an image. */
export type ImageSettingProblem = 'syntax' | 'name' | 'width' | 'place' | 'markup' | 'beside' | 'inline'

const settingsSv = '{width=50%}, {place=right}, {note="…"} eller {source="…"}'
const settingsEn = '{width=50%}, {place=right}, {note="…"} or {source="…"}'

const againSv = 'exportera bilden på nytt från ritprogrammet'
const againEn = 'export the image anew from the drawing program'
const slips = {
  sv: {
    ampersand: `Skriv &amp; i stället för & där, eller ${againSv}.`,
    entity: `Namn som &nbsp; finns inte i en SVG. Skriv tecknet självt, eller ${againSv}.`,
    prefix: `Det finns ett namn med kolon, som xlink:href, men det står inte överst vad det hör till. Rätta det, eller ${againSv}.`,
    unclosed: `En tagg där är inte avslutad. Rätta det, eller ${againSv}.`,
    other: `Rätta det, eller ${againSv}.`,
  },
  en: {
    ampersand: `Write &amp; instead of & there, or ${againEn}.`,
    entity: `An SVG knows no names such as &nbsp;. Write the character itself, or ${againEn}.`,
    prefix: `There is a name with a colon, such as xlink:href, but the top does not say what it belongs to. Mend that, or ${againEn}.`,
    unclosed: `A tag there is not closed. Mend that, or ${againEn}.`,
    other: `Mend it, or ${againEn}.`,
  },
} as const

export const imageCodes = {
  'image/missing': entry<{
    path: string
    problem: 'missing' | 'format' | 'size' | 'costly'
    /** The file that is likely meant. */
    nearest: string | null
  }>({
    severity: 'error',
    sv: {
      message: ({ path, problem }) =>
        ({
          missing: `Bilden ${path} finns inte.`,
          format: `Filen ${path} är ingen bild som kan visas.`,
          size: `Bilden ${path} är för stor.`,
          costly: `Bilden ${path} har så många delar, kopior eller filter att den inte går att rita på rimlig tid.`,
        })[problem],
      hint: ({ problem, nearest }) =>
        ({
          missing: didYouMean.sv(
            nearest,
            'Kontrollera stavning och stora och små bokstäver, och att filen ligger i rapportens mapp.',
          ),
          format: 'Använd PNG, JPEG, GIF, WebP eller SVG.',
          size: 'Minska den till högst 20 MB och 40 megapixel.',
          costly:
            'Spara den som PNG, eller förenkla den i ritprogrammet: färre kopior, skuggor och suddiga kanter.',
        })[problem],
    },
    en: {
      message: ({ path, problem }) =>
        ({
          missing: `There is no image ${path}.`,
          format: `The file ${path} is not an image that can be shown.`,
          size: `The image ${path} is too large.`,
          costly: `The image ${path} has so many parts, copies or filters that it cannot be drawn in reasonable time.`,
        })[problem],
      hint: ({ problem, nearest }) =>
        ({
          missing: didYouMean.en(
            nearest,
            'Check the spelling, upper and lower case, and that the file is in the report’s folder.',
          ),
          format: 'Use PNG, JPEG, GIF, WebP or SVG.',
          size: 'Reduce it to at most 20 MB and 40 megapixels.',
          costly:
            'Save it as PNG, or simplify it in the drawing program: fewer copies, shadows and blurred edges.',
        })[problem],
    },
  }),

  'image/broken': entry<{ path: string; problem: ImageProblem }>({
    severity: 'error',
    sv: {
      message({ path, problem }) {
        if (problem.fault === 'malformed')
          return `Bilden ${path} visas inte: filen är felskriven på rad ${problem.line}.`
        if (problem.fault === 'linked')
          return `Bilden ${path} hämtar en del av sig från en annan fil (${problem.target}), och den delen kommer inte med.`
        return {
          cut: `Bilden ${path} är avkortad: slutet av filen saknas.`,
          damaged: `Bilden ${path} är skadad och går inte att visa hel.`,
          apple: `Bilden ${path} är en PNG av ett slag som bara Apples egna program visar.`,
          encoding: `Bilden ${path} visas inte: den är inte sparad som UTF-8.`,
          noNamespace: `Bilden ${path} visas inte: det står inte i filen att den är en SVG.`,
          noSize: `Bilden ${path} visas inte: det står inte i filen hur stor den är.`,
          undrawn: `Bilden ${path} går inte att visa.`,
        }[problem.fault]
      },
      hint({ problem }) {
        if (problem.fault === 'malformed') return slips.sv[problem.slip]
        if (problem.fault === 'linked')
          return 'Bädda in den andra filen i SVG-filen (i Inkscape: Bädda in bilder), eller exportera bilden som PNG.'
        return {
          cut: 'Hämta eller exportera bilden på nytt, och se till att hela filen sparas.',
          damaged: 'Hämta eller exportera bilden på nytt.',
          apple: 'Öppna den i ett bildprogram och exportera den som vanlig PNG.',
          encoding: 'Exportera bilden på nytt från ritprogrammet som SVG.',
          noNamespace: `Skriv <svg xmlns="http://www.w3.org/2000/svg" i stället för <svg, eller ${againSv}.`,
          noSize: `Skriv width och height i taggen <svg, eller ${againSv}.`,
          undrawn: 'Öppna den i ett bildprogram och exportera den på nytt.',
        }[problem.fault]
      },
    },
    en: {
      message({ path, problem }) {
        if (problem.fault === 'malformed')
          return `The image ${path} is not shown: there is a mistake in the file on line ${problem.line}.`
        if (problem.fault === 'linked')
          return `The image ${path} takes part of itself from another file (${problem.target}), and that part is not included.`
        return {
          cut: `The image ${path} is cut short: the end of the file is missing.`,
          damaged: `The image ${path} is damaged and cannot be shown whole.`,
          apple: `The image ${path} is a PNG of a sort that only Apple’s own programs show.`,
          encoding: `The image ${path} is not shown: it is not saved as UTF-8.`,
          noNamespace: `The image ${path} is not shown: the file does not say that it is an SVG.`,
          noSize: `The image ${path} is not shown: the file does not say how large it is.`,
          undrawn: `The image ${path} cannot be shown.`,
        }[problem.fault]
      },
      hint({ problem }) {
        if (problem.fault === 'malformed') return slips.en[problem.slip]
        if (problem.fault === 'linked')
          return 'Embed the other file in the SVG (in Inkscape: Embed Images), or export the image as PNG.'
        return {
          cut: 'Fetch or export the image anew, and make sure that the whole file is saved.',
          damaged: 'Fetch or export the image anew.',
          apple: 'Open it in an image program and export it as an ordinary PNG.',
          encoding: 'Export the image anew from the drawing program as SVG.',
          noNamespace: `Write <svg xmlns="http://www.w3.org/2000/svg" instead of <svg, or ${againEn}.`,
          noSize: `Write width and height in the tag <svg, or ${againEn}.`,
          undrawn: 'Open it in an image program and export it anew.',
        }[problem.fault]
      },
    },
  }),

  'image/address': entry<{
    problem: 'blank' | 'gap' | 'caption' | 'size' | 'signs' | 'bare'
    path: string
    proposed: string
  }>({
    severity: 'error',
    fix: ({ problem, proposed }) => (['gap', 'caption', 'signs'].includes(problem) ? proposed : null),
    sv: {
      message: ({ problem, path }) =>
        ({
          blank: `Bilden ”${path}” visas inte: filnamnet har ett blanksteg.`,
          gap: `Bilden ”${path}” visas inte: mellan !, [ ] och ( ) får inget blanksteg stå.`,
          caption: `Bilden ”${path}” visas inte: bildtexten efter filnamnet saknar citattecken.`,
          size: `Bilden ”${path}” visas inte: storleken kan inte stå inom parentesen.`,
          signs: `Bilden ”${path}” visas inte: filnamnet ska stå inom vanliga parenteser, ( ).`,
          bare: `Bilden ”${path}” visas inte: här trycks bara filens namn.`,
        })[problem],
      hint: ({ problem, path, proposed }) =>
        problem === 'blank'
          ? `Skriv <${path}> med tecknen < och > runt om, eller byt namn på filen.`
          : `Skriv ${problem === 'bare' ? `![Vad bilden visar](${path})` : proposed}`,
    },
    en: {
      message: ({ problem, path }) =>
        ({
          blank: `The image “${path}” is not shown: its file name has a space.`,
          gap: `The image “${path}” is not shown: no space may stand between !, [ ] and ( ).`,
          caption: `The image “${path}” is not shown: the caption behind the file name has no quotation marks.`,
          size: `The image “${path}” is not shown: its size cannot stand within the parentheses.`,
          signs: `The image “${path}” is not shown: the file name should stand in plain parentheses, ( ).`,
          bare: `The image “${path}” is not shown: only the name of its file is printed here.`,
        })[problem],
      hint: ({ problem, path, proposed }) =>
        problem === 'blank'
          ? `Write <${path}> between the signs < and >, or rename the file.`
          : `Write ${problem === 'bare' ? `![What the image shows](${path})` : proposed}`,
    },
  }),

  'image/attributes': entry<{
    written: string
    problem: ImageSettingProblem
    name: string
    value: string
    nearest: string | null
    known: readonly Localized<string>[]
  }>({
    severity: 'error',
    sv: {
      message: ({ written, problem, name, value }) =>
        ({
          syntax: `”${written}” efter bilden går inte att använda.`,
          name: `En bild har ingen egenskap ”${name}”.`,
          width: `Bilden kan inte få bredden ”${value}”.`,
          place: `Bilden kan inte stå ”${value}”.`,
          markup: 'Det som står i klamrar efter en bild kan bara vara vanlig text.',
          beside: `Bilden är ${value} bred, så ingen text får plats bredvid.`,
          inline: `Bilden står i en rad med text, så ”${name}” gäller inte för den.`,
        })[problem],
      hint: ({ problem, nearest, known }) =>
        ({
          syntax: `Skriv till exempel ${settingsSv}, med blanksteg mellan flera. Ta annars bort klamrarna.`,
          name: didYouMean.sv(nearest, `Egenskaper som finns: width, place, note och source.`),
          width:
            'Skriv bredden i procent av textens bredd eller i millimeter: {width=50%} eller {width=80mm}. Höjden följer med.',
          place: `Värden som går bra: ${listedIn('sv', known)}.`,
          markup:
            'Skriv note och source som de ska läsas, utan länkar i hakparenteser, kursiv eller fet stil, {{…}} och radbrytningar. En webbadress skrivs som den är.',
          beside: 'Gör den smalare, högst 70 % eller 110 mm, eller ta bort place.',
          inline: 'Sätt bilden ensam på en rad, med en tom rad före och efter, eller ta bort egenskapen.',
        })[problem],
    },
    en: {
      message: ({ written, problem, name, value }) =>
        ({
          syntax: `“${written}” behind the image cannot be used.`,
          name: `An image has no attribute “${name}”.`,
          width: `The image cannot have the width “${value}”.`,
          place: `The image cannot stand “${value}”.`,
          markup: 'What stands in braces behind an image can be plain text only.',
          beside: `The image is ${value} wide, so no text fits beside it.`,
          inline: `The image stands in a line of text, so “${name}” does not apply to it.`,
        })[problem],
      hint: ({ problem, nearest, known }) =>
        ({
          syntax: `Write for instance ${settingsEn}, with blanks between several. Otherwise remove the braces.`,
          name: didYouMean.en(nearest, `Attributes that exist: width, place, note and source.`),
          width:
            'Write the width in per cent of the text’s or in millimetres: {width=50%} or {width=80mm}. Its height follows.',
          place: `Values that can be used: ${listedIn('en', known)}.`,
          markup:
            'Write note and source as they are to be read, without links in brackets, italics or bold, {{…}} and line breaks. A web address is written as it is.',
          beside: 'Make it narrower, at most 70% or 110 mm, or remove place.',
          inline:
            'Put the image alone on a line, with an empty line before and after, or remove the attribute.',
        })[problem],
    },
  }),

  'image/link': entry<{ proposed: string }>({
    severity: 'error',
    fix: ({ proposed }) => proposed,
    sv: {
      message: () => 'Bilden visas inte: utan utropstecken före [ är det en länk, och den leder ingenstans.',
      hint: ({ proposed }) => `Skriv ${proposed}`,
    },
    en: {
      message: () =>
        'The image is not shown: without an exclamation mark before [ it is a link, and leads nowhere.',
      hint: ({ proposed }) => `Write ${proposed}`,
    },
  }),

  'image/alt': entry<{ path: string }>({
    severity: 'error',
    sv: {
      message: ({ path }) => `Bilden ${path} saknar beskrivning för den som inte ser den.`,
      hint: ({ path }) => `Skriv den mellan hakparenteserna: ![Vad bilden visar](${path})`,
    },
    en: {
      message: ({ path }) => `The image ${path} has no description for those who cannot see it.`,
      hint: ({ path }) => `Write it between the brackets: ![What the image shows](${path})`,
    },
  }),

  'image/remote': entry<{ url: string }>({
    severity: 'error',
    sv: {
      message: ({ url }) => `Bilden hämtas från en annan plats (${url}). Rapporten ska gå att läsa utan nät.`,
      hint: () => 'Spara bilden i rapportens mapp och ange den med filnamn, till exempel images/karta.png.',
    },
    en: {
      message: ({ url }) =>
        `The image comes from elsewhere (${url}). The report must be readable without a network.`,
      hint: () => 'Save the image in the report’s folder and name the file, for instance images/map.png.',
    },
  }),
}
