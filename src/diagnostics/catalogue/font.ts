import { didYouMean, entry, listed } from '../entry.ts'

/** Why a file cannot be a report's font. */
export type FontFault =
  | 'format'
  | 'size'
  | 'web'
  | 'collection'
  | 'outlines'
  | 'variable'
  | 'drawn'
  | 'signs'
  | 'damaged'
  | 'forbidden'

const askSv = 'Be den som levererat teckensnittet om statiska TrueType-filer (.ttf).'
const askEn = 'Ask whoever delivered the font for static TrueType files (.ttf).'

export const fontCodes = {
  'font/missing': entry<{ path: string; nearest: string | null }>({
    severity: 'error',
    sv: {
      message: ({ path }) => `Teckensnittsfilen ${path} finns inte.`,
      hint: ({ nearest }) =>
        didYouMean.sv(
          nearest,
          'Sökvägen räknas från mappen som filen med inställningen ligger i. Kontrollera stavning och stora och små bokstäver, eller välj ett av programmets teckensnitt, som source-sans.',
        ),
    },
    en: {
      message: ({ path }) => `There is no font file ${path}.`,
      hint: ({ nearest }) =>
        didYouMean.en(
          nearest,
          'The path counts from the folder that the file with the setting is in. Check the spelling, upper and lower case, or choose one of the program’s own typefaces, such as source-sans.',
        ),
    },
  }),

  'font/unusable': entry<{ path: string; fault: FontFault }>({
    severity: 'error',
    sv: {
      message: ({ path, fault }) =>
        ({
          format: `Filen ${path} är inget teckensnitt.`,
          size: `Teckensnittsfilen ${path} är större än 10 MB.`,
          web: `${path} är ett teckensnitt för webbsidor, som inte går att lägga i en PDF och ett Word-dokument.`,
          collection: `${path} är en samling av flera teckensnitt.`,
          outlines: `${path} är ett teckensnitt med PostScript-konturer (CFF). I en PDF blir det bilder av bokstäver, som inte följer PDF/UA och PDF/A.`,
          variable: `${path} är ett variabelt teckensnitt. I en PDF blir det bilder av bokstäver, som inte följer PDF/UA och PDF/A.`,
          drawn: `${path} består av bilder, inte av konturer.`,
          signs: `${path} säger inte vilka bokstäver dess tecken är: det är gjort för symboler eller för äldre program.`,
          damaged: `Teckensnittsfilen ${path} är skadad eller ofullständig.`,
          forbidden: `${path} får inte bäddas in i dokument: det säger filen själv.`,
        })[fault],
      hint: ({ fault }) =>
        ({
          format: 'Namnge en fil som slutar på .ttf.',
          size: 'Använd en fil med bara de skriftsystem som rapporten behöver.',
          web: `Namnge filen som slutar på .ttf i stället. ${askSv}`,
          collection: 'Spara varje teckensnitt för sig, som .ttf, och namnge det som ska användas.',
          outlines: askSv,
          variable: `Använd familjens statiska filer, en för varje grad, som Regular och Bold. ${askSv}`,
          drawn: askSv,
          signs: 'Välj ett teckensnitt för text.',
          damaged: 'Kopiera filen på nytt från den som levererat teckensnittet.',
          forbidden:
            'Köp en licens som tillåter inbäddning, och använd filerna som följer med den, eller välj ett annat teckensnitt.',
        })[fault],
    },
    en: {
      message: ({ path, fault }) =>
        ({
          format: `The file ${path} is not a font.`,
          size: `The font file ${path} is larger than 10 MB.`,
          web: `${path} is a font for web pages, which cannot be put into a PDF and a Word document.`,
          collection: `${path} is a collection of several fonts.`,
          outlines: `${path} is a font with PostScript outlines (CFF). In a PDF it becomes pictures of letters, which do not conform to PDF/UA and PDF/A.`,
          variable: `${path} is a variable font. In a PDF it becomes pictures of letters, which do not conform to PDF/UA and PDF/A.`,
          drawn: `${path} is made of pictures, not of outlines.`,
          signs: `${path} does not say which letters its signs are: it is made for symbols or for old programs.`,
          damaged: `The font file ${path} is damaged or incomplete.`,
          forbidden: `${path} may not be embedded in documents: the file itself says so.`,
        })[fault],
      hint: ({ fault }) =>
        ({
          format: 'Name a file that ends in .ttf.',
          size: 'Use a file with only the scripts that the report needs.',
          web: `Name the file that ends in .ttf instead. ${askEn}`,
          collection: 'Save each font by itself, as .ttf, and name the one that is to be used.',
          outlines: askEn,
          variable: `Use the family’s static files, one for each weight, such as Regular and Bold. ${askEn}`,
          drawn: askEn,
          signs: 'Choose a font for text.',
          damaged: 'Copy the file anew from whoever delivered the font.',
          forbidden:
            'Buy a licence that allows embedding, and use the files that come with it, or choose another font.',
        })[fault],
    },
  }),

  'font/face': entry<{ family: string; lacking: 'regular' | 'bold' | 'italic' }>({
    severity: ({ lacking }) => (lacking === 'italic' ? 'info' : 'warning'),
    sv: {
      message: ({ family, lacking }) =>
        ({
          regular: `${family} har ingen fil för vanlig text (Regular).`,
          bold: `${family} har ingen fet fil, så rubriker, tabellhuvuden och fet text ser ut som vanlig text.`,
          italic: `${family} har ingen kursiv fil, så kursiv text är den raka, lutad.`,
        })[lacking],
      hint: ({ lacking }) =>
        lacking === 'regular'
          ? 'Lägg den i samma mapp, eller namnge filerna var för sig: { regular: …, bold: … }.'
          : `Lägg familjens ${lacking === 'bold' ? 'Bold' : 'Italic'} i samma mapp, eller namnge filerna var för sig: { regular: …, ${lacking}: … }.`,
    },
    en: {
      message: ({ family, lacking }) =>
        ({
          regular: `${family} has no file for ordinary text (Regular).`,
          bold: `${family} has no bold file, so headings, heads of tables and bold text look like ordinary text.`,
          italic: `${family} has no italic file, so text in italics is the upright one, slanted.`,
        })[lacking],
      hint: ({ lacking }) =>
        lacking === 'regular'
          ? 'Put it into the same folder, or name the files one by one: { regular: …, bold: … }.'
          : `Put the family’s ${lacking === 'bold' ? 'Bold' : 'Italic'} into the same folder, or name the files one by one: { regular: …, ${lacking}: … }.`,
    },
  }),

  'font/used': entry<{ family: string; files: readonly string[] }>({
    severity: 'info',
    sv: {
      message: ({ family, files }) => `${family} används, av filerna ${listed(files)}.`,
      hint: () =>
        'Filer i samma mapp som säger sig höra till samma familj tas med. Namnge dem var för sig om andra ska användas.',
    },
    en: {
      message: ({ family, files }) => `${family} is used, of the files ${listed(files)}.`,
      hint: () =>
        'Files in the same folder that say that they are of the same family come along. Name them one by one if others are to be used.',
    },
  }),

  'font/not-in-word': entry<{ family: string }>({
    severity: 'info',
    sv: {
      message: ({ family }) =>
        `${family} får inte bäddas in i dokument som andra arbetar vidare i: det säger filen själv. Word-dokumentet bara namnger det.`,
      hint: () =>
        'Webbsidan och PDF:en har teckensnittet. Den som läser Word-dokumentet ser det om det är installerat där.',
    },
    en: {
      message: ({ family }) =>
        `${family} may not be embedded in documents that others work on: the file itself says so. The Word document only names it.`,
      hint: () =>
        'The web page and the PDF have the font. Whoever reads the Word document sees it where it is installed.',
    },
  }),

  'font/cut': entry<{ family: string }>({
    severity: 'warning',
    sv: {
      message: ({ family }) =>
        `${family} får bara bäddas in helt: det säger filen själv. I en PDF bäddas de tecken in som används.`,
      hint: () => 'Fråga den som levererat teckensnittet om det är tillåtet, eller välj ett annat.',
    },
    en: {
      message: ({ family }) =>
        `${family} may only be embedded whole: the file itself says so. A PDF embeds the characters that are used.`,
      hint: () => 'Ask whoever delivered the font whether that is allowed, or choose another.',
    },
  }),

  'font/letters': entry<{ family: string; characters: readonly string[]; more: number }>({
    severity: 'warning',
    sv: {
      message: ({ family, characters, more }) =>
        `${family} saknar tecken som rapporten har: ${characters.join(' ')}${more > 0 ? ` och ${more} till` : ''}.`,
      hint: () =>
        'De skrivs ut i programmets eget teckensnitt och ser annorlunda ut. Be om en version av teckensnittet med dem, eller skriv på annat sätt.',
    },
    en: {
      message: ({ family, characters, more }) =>
        `${family} lacks characters that the report has: ${characters.join(' ')}${more > 0 ? ` and ${more} more` : ''}.`,
      hint: () =>
        'They are printed in the program’s own typeface and look different. Ask for a version of the font that has them, or write in another way.',
    },
  }),
}
