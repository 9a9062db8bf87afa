import { entry } from '../entry.ts'

export const dataCodes = {
  'data/unreadable': entry<{ file: string; problem: 'encoding' | 'permission' | 'size' | 'folder' | 'gone' }>(
    {
      essential: true,
      severity: 'error',
      sv: {
        message: ({ file, problem }) =>
          ({
            encoding: `${file} är inte sparad som UTF-8, så å, ä och ö går inte att läsa säkert.`,
            permission: `${file} får inte läsas av den här användaren.`,
            size: `${file} är för stor för att läsas.`,
            folder: `${file} är en mapp, inte en fil.`,
            gone: `${file} är en länk till en fil som inte finns.`,
          })[problem],
        hint: ({ problem }) =>
          ({
            encoding: 'Öppna filen i en textredigerare och spara den igen med teckenkodningen UTF-8.',
            permission: 'Ändra filens rättigheter, eller fråga den som äger den.',
            size: 'Dela upp den i flera filer.',
            folder: 'Byt namn på mappen.',
            gone: 'Lägg filen själv i rapportens mapp, eller ta bort länken.',
          })[problem],
      },
      en: {
        message: ({ file, problem }) =>
          ({
            encoding: `${file} is not saved as UTF-8, so its letters cannot be read with certainty.`,
            permission: `${file} may not be read by this user.`,
            size: `${file} is too large to be read.`,
            folder: `${file} is a folder, not a file.`,
            gone: `${file} is a link to a file that does not exist.`,
          })[problem],
        hint: ({ problem }) =>
          ({
            encoding: 'Open the file in a text editor and save it again with the encoding UTF-8.',
            permission: 'Change the file’s permissions, or ask its owner.',
            size: 'Split it into several files.',
            folder: 'Rename the folder.',
            gone: 'Put the file itself into the report’s folder, or remove the link.',
          })[problem],
      },
    },
  ),

  'path/outside': entry<{ path: string }>({
    essential: true,
    severity: 'error',
    sv: {
      message: ({ path }) => `Sökvägen ”${path}” pekar utanför rapporternas mapp.`,
      hint: () => 'Lägg filen i rapportens mapp och skriv sökvägen därifrån, till exempel images/karta.png.',
    },
    en: {
      message: ({ path }) => `The path “${path}” points outside the reports’ folder.`,
      hint: () =>
        'Put the file into the report’s folder and write the path from there, for instance images/map.png.',
    },
  }),
}
