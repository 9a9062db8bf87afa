import { didYouMean, entry } from '../entry.ts'

export const templateCodes = {
  'template/invalid': entry<{
    problem: 'syntax' | 'raw' | 'unknown' | 'failed' | 'name'
    detail: string
    nearest: string | null
  }>({
    severity: 'error',
    sv: {
      message: ({ problem, detail }) =>
        ({
          syntax: detail === '' ? 'Mallen går inte att läsa.' : `Mallen går inte att läsa: ${detail}`,
          raw: `Mallen skriver ut ${detail} utan att göra texten säker.`,
          unknown: `Mallen använder ”${detail}”, som inte finns.`,
          failed: `Mallen kunde inte fyllas i: ${detail}`,
          name: `Ingen av programmets mallar heter ”${detail}”, så filen används inte.`,
        })[problem],
      hint: ({ problem, nearest }) =>
        ({
          syntax: 'Varje {{#…}} behöver sitt {{/…}}.',
          raw: 'Skriv med två klammerparenteser: {{namn}}.',
          unknown: didYouMean.sv(nearest, 'Kör npx delrapport docs templates för att se namnen.'),
          failed: 'Jämför med programmets egen mall med samma namn.',
          name: didYouMean.sv(nearest, 'Mallar ersätts med filer av samma namn.'),
        })[problem],
    },
    en: {
      message: ({ problem, detail }) =>
        ({
          syntax: detail === '' ? 'The template cannot be read.' : `The template cannot be read: ${detail}`,
          raw: `The template prints ${detail} without making the text safe.`,
          unknown: `The template uses “${detail}”, which does not exist.`,
          failed: `The template could not be filled in: ${detail}`,
          name: `None of the program’s templates is called “${detail}”, so the file is not used.`,
        })[problem],
      hint: ({ problem, nearest }) =>
        ({
          syntax: 'Each {{#…}} needs its {{/…}}.',
          raw: 'Write it with two braces: {{name}}.',
          unknown: didYouMean.en(nearest, 'Run npx delrapport docs templates to see the names.'),
          failed: 'Compare it with the program’s own template of that name.',
          name: didYouMean.en(nearest, 'Templates are replaced by files of the same name.'),
        })[problem],
    },
  }),
}
