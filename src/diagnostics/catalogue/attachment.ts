import { didYouMean, entry } from '../entry.ts'

/** What keeps a PDF from being brought along. */
export type AttachmentProblem = 'missing' | 'size' | 'format' | 'damaged' | 'locked'

export const attachmentCodes = {
  'attachment/file': entry<{ path: string; problem: AttachmentProblem; nearest: string | null }>({
    severity: 'error',
    sv: {
      message: ({ path, problem }) =>
        ({
          missing: `Filen ${path} finns inte.`,
          size: `Filen ${path} är för stor för att följa med.`,
          format: `Filen ${path} är ingen PDF.`,
          damaged: `Filen ${path} är skadad och går inte att läsa.`,
          locked: `Filen ${path} är låst med lösenord eller kryptering. Arkivet kan inte ta emot den.`,
        })[problem],
      hint: ({ problem, nearest }) =>
        ({
          missing: didYouMean.sv(
            nearest,
            'Kontrollera stavning och stora och små bokstäver, och att filen ligger i rapportens mapp.',
          ),
          size: 'Den får vara högst 20 MB. Spara den på nytt med mindre bilder, eller dela den i flera bilagor.',
          format: 'Spara den som PDF i programmet som den är gjord i.',
          damaged: 'Öppna den och spara den på nytt, eller be om en ny av den som gjort den.',
          locked: 'Be den som gjort den om en utan lösenord och skydd.',
        })[problem],
    },
    en: {
      message: ({ path, problem }) =>
        ({
          missing: `The file ${path} does not exist.`,
          size: `The file ${path} is too large to come along.`,
          format: `The file ${path} is no PDF.`,
          damaged: `The file ${path} is damaged and cannot be read.`,
          locked: `The file ${path} is locked by a password or encrypted. No archive can take it.`,
        })[problem],
      hint: ({ problem, nearest }) =>
        ({
          missing: didYouMean.en(
            nearest,
            'Check the spelling and the case, and that the file is in the report’s folder.',
          ),
          size: 'It may be 20 MB at most. Save it anew with smaller images, or split it into several appendices.',
          format: 'Save it as a PDF in the program that it was made in.',
          damaged: 'Open it and save it anew, or ask whoever made it for a new one.',
          locked: 'Ask whoever made it for one without a password and protection.',
        })[problem],
    },
  }),

  'attachment/untagged': entry<{ path: string }>({
    severity: 'warning',
    sv: {
      message: ({ path }) =>
        `${path} saknar taggar, så den som använder skärmläsare får inte veta vad där står.`,
      hint: () =>
        'Be om en taggad PDF: i Word väljs ”Dokumentstrukturtaggar för tillgänglighet” under Alternativ när filen sparas. Är den inskannad, skriv vad den säger i kapitlet.',
    },
    en: {
      message: ({ path }) =>
        `${path} has no tags, so readers with a screen reader do not learn what it says.`,
      hint: () =>
        'Ask for a tagged PDF: in Word, “Document structure tags for accessibility” is under Options where the file is saved. If it is scanned, write what it says in the chapter.',
    },
  }),

  'attachment/archive': entry<{ path: string }>({
    severity: 'warning',
    sv: {
      message: ({ path }) => `${path} säger inte att den är PDF/A, så den kanske inte går att arkivera.`,
      hint: () =>
        'Be om den som PDF/A: i Word väljs det under Alternativ när filen sparas som PDF. Rapportens egen PDF håller standarden ändå.',
    },
    en: {
      message: ({ path }) =>
        `${path} does not say that it is PDF/A, so it may not be possible to archive it.`,
      hint: () =>
        'Ask for it as PDF/A: in Word that is under Options where the file is saved as PDF. The report’s own PDF keeps the standard all the same.',
    },
  }),

  'attachment/active': entry<{ path: string }>({
    severity: 'warning',
    sv: {
      message: ({ path }) => `${path} kör något när den öppnas. Det är inte tillåtet i en arkiverad PDF.`,
      hint: () => 'Skriv ut den till en ny PDF utan formulär och skript, eller be om en sådan.',
    },
    en: {
      message: ({ path }) => `${path} runs something when it is opened, which no archived PDF may.`,
      hint: () => 'Print it to a new PDF without forms and scripts, or ask for one.',
    },
  }),
}
