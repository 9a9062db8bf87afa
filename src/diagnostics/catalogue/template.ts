import { didYouMean, entry } from '../entry.ts'

export const templateCodes = {
  'template/invalid': entry<{
    problem: 'syntax' | 'raw' | 'unknown' | 'failed' | 'name' | 'deep' | 'long' | 'endless'
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
          deep: `Här ligger fler än ${detail} block i varandra, så mallen kan inte läsas.`,
          long: `Mallen är längre än ${detail} tecken, så den läses inte.`,
          endless: `Mallen upprepar något mer än ${detail} gånger, så den fylls inte i.`,
          name: `Ingen av programmets mallar heter ”${detail}”, så filen används inte.`,
        })[problem],
      hint: ({ problem, nearest }) =>
        ({
          syntax: 'Varje {{#…}} behöver sitt {{/…}}.',
          raw: 'Skriv med två klammerparenteser: {{namn}}.',
          unknown: didYouMean.sv(nearest, 'Kör npx delrapport docs templates för att se namnen.'),
          failed: 'Jämför med programmets egen mall med samma namn.',
          deep: 'Varje {{#…}} behöver sitt {{/…}}.',
          long: 'Dela upp den i flera mallar, eller flytta det som upprepas till en {{#each}}.',
          endless:
            'En {{#each}} i en annan upprepas för varje par av saker i de två listorna: skriv dem efter varandra.',
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
          deep: `More than ${detail} blocks lie in one another here, so the template cannot be read.`,
          long: `The template is longer than ${detail} characters, so it is not read.`,
          endless: `The template repeats something more than ${detail} times, so it is not filled in.`,
          name: `None of the program’s templates is called “${detail}”, so the file is not used.`,
        })[problem],
      hint: ({ problem, nearest }) =>
        ({
          syntax: 'Each {{#…}} needs its {{/…}}.',
          raw: 'Write it with two braces: {{name}}.',
          unknown: didYouMean.en(nearest, 'Run npx delrapport docs templates to see the names.'),
          failed: 'Compare it with the program’s own template of that name.',
          deep: 'Each {{#…}} needs its {{/…}}.',
          long: 'Part it into several templates, or move what is repeated into an {{#each}}.',
          endless:
            'An {{#each}} within another is repeated for every pair of the two lists’ items: write one after the other.',
          name: didYouMean.en(nearest, 'Templates are replaced by files of the same name.'),
        })[problem],
    },
  }),
}
