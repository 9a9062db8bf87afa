import { didYouMean, entry } from '../entry.ts'

export const imageCodes = {
  'image/missing': entry<{
    path: string
    problem: 'missing' | 'format' | 'size'
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
        })[problem],
      hint: ({ problem, nearest }) =>
        ({
          missing: didYouMean.sv(
            nearest,
            'Kontrollera stavning och stora och små bokstäver, och att filen ligger i rapportens mapp.',
          ),
          format: 'Använd PNG, JPEG, GIF, WebP eller SVG.',
          size: 'Minska den till högst 20 MB och 40 megapixel.',
        })[problem],
    },
    en: {
      message: ({ path, problem }) =>
        ({
          missing: `There is no image ${path}.`,
          format: `The file ${path} is not an image that can be shown.`,
          size: `The image ${path} is too large.`,
        })[problem],
      hint: ({ problem, nearest }) =>
        ({
          missing: didYouMean.en(
            nearest,
            'Check the spelling, upper and lower case, and that the file is in the report’s folder.',
          ),
          format: 'Use PNG, JPEG, GIF, WebP or SVG.',
          size: 'Reduce it to at most 20 MB and 40 megapixels.',
        })[problem],
    },
  }),

  'image/address': entry<{ problem: 'blank' | 'gap'; path: string; proposed: string }>({
    severity: 'error',
    fix: ({ proposed }) => (proposed === '' ? null : proposed),
    sv: {
      message: ({ problem, path }) =>
        problem === 'blank'
          ? `Bilden ”${path}” visas inte: filnamnet har ett blanksteg.`
          : `Bilden ”${path}” visas inte: mellan !, [ ] och ( ) får inget blanksteg stå.`,
      hint: ({ problem, path, proposed }) =>
        problem === 'blank'
          ? `Skriv <${path}> med tecknen < och > runt om, eller byt namn på filen.`
          : `Skriv ${proposed}`,
    },
    en: {
      message: ({ problem, path }) =>
        problem === 'blank'
          ? `The image “${path}” is not shown: its file name has a space.`
          : `The image “${path}” is not shown: no space may stand between !, [ ] and ( ).`,
      hint: ({ problem, path, proposed }) =>
        problem === 'blank'
          ? `Write <${path}> between the signs < and >, or rename the file.`
          : `Write ${proposed}`,
    },
  }),

  'image/attributes': entry<{ written: string }>({
    severity: 'error',
    fix: () => '',
    sv: {
      message: ({ written }) => `”${written}” efter bilden trycks som text: bilder tar inga egenskaper.`,
      hint: () =>
        'Ta bort klamrarna. En bild trycks i sin egen storlek, högst så bred som texten; gör den mindre i ett bildprogram.',
    },
    en: {
      message: ({ written }) => `“${written}” behind the image prints as text: images take no attributes.`,
      hint: () =>
        'Remove the braces. An image prints in its own size, at most as wide as the text; reduce it in an image editor.',
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
