import { entry } from '../entry.ts'

export const imageCodes = {
  'image/missing': entry<{ path: string; problem: 'missing' | 'format' | 'size' }>({
    severity: 'error',
    sv: {
      message: ({ path, problem }) =>
        ({
          missing: `Bilden ${path} finns inte.`,
          format: `Filen ${path} är ingen bild som kan visas.`,
          size: `Bilden ${path} är för stor.`,
        })[problem],
      hint: ({ problem }) =>
        ({
          missing:
            'Kontrollera stavning och stora och små bokstäver, och att filen ligger i rapportens mapp.',
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
      hint: ({ problem }) =>
        ({
          missing: 'Check the spelling, upper and lower case, and that the file is in the report’s folder.',
          format: 'Use PNG, JPEG, GIF, WebP or SVG.',
          size: 'Reduce it to at most 20 MB and 40 megapixels.',
        })[problem],
    },
  }),

  'image/address': entry<{ path: string }>({
    severity: 'error',
    sv: {
      message: ({ path }) => `Bilden ”${path}” visas inte: filnamnet har ett blanksteg.`,
      hint: ({ path }) => `Skriv <${path}> med tecknen < och > runt om, eller byt namn på filen.`,
    },
    en: {
      message: ({ path }) => `The image “${path}” is not shown: its file name has a space.`,
      hint: ({ path }) => `Write <${path}> between the signs < and >, or rename the file.`,
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
