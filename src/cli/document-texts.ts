import type { DocumentFault } from '../documents/document.ts'
import type { UnreadGiven } from '../host/given-file.ts'
import type { Localized } from '../model/language.ts'

interface FileTexts {
  readonly notThere: Readonly<Record<UnreadGiven['unread'], (file: string) => string>>
  readonly unknownEnding: (file: string, known: readonly string[]) => string
  readonly fault: Readonly<Record<DocumentFault['fault'], (file: string) => string>>
}

/** Why a file that was named is not read. */
export const fileTexts: Localized<FileTexts> = {
  sv: {
    notThere: {
      missing: (file) => `Filen ${file} finns inte. Kontrollera namnet och mappen.`,
      folder: (file) => `${file} är en mapp, ingen fil.`,
      special: (file) => `${file} är ingen vanlig fil.`,
      size: (file) =>
        `${file} är större än 100 MB och läses inte. Spara den utan bilder, eller dela upp den.`,
      permission: (file) => `${file} går inte att läsa. Kontrollera filens rättigheter.`,
    },
    unknownEnding: (file, known) =>
      `${file} är ingen fil som går att läsa. Filer som går: ${known.join(', ')}. En .doc eller .xls sparas om i Word eller Excel som .docx eller .xlsx.`,
    fault: {
      format: (file) =>
        `${file} går inte att läsa: innehållet är inte det som filens namn säger, eller är skadat. Öppna filen i sitt program och spara den på nytt.`,
      oldFormat: (file) =>
        `${file} är sparad i ett äldre format, vad den än heter. Öppna den i Word eller Excel och spara den som .docx eller .xlsx.`,
      encrypted: (file) =>
        `${file} är skyddad med lösenord. Ta bort skyddet i programmet den är gjord i, och spara den på nytt.`,
      size: (file) => `${file} är för stor eller för djupt uppbyggd för att läsas. Dela upp den.`,
      time: (file) =>
        `${file} tog för lång tid att läsa. Dela upp den, eller spara den på nytt i sitt program.`,
      untagged: (file) =>
        `${file} är en PDF utan taggar: den säger inte vad som är tabeller och rubriker, så siffrorna går inte att kontrollera. Exportera den på nytt som tillgänglig (taggad) PDF, eller kontrollera Word-filen i stället.`,
      empty: (file) => `${file} har inget innehåll.`,
    },
  },
  en: {
    notThere: {
      missing: (file) => `There is no file ${file}. Check its name and folder.`,
      folder: (file) => `${file} is a folder, not a file.`,
      special: (file) => `${file} is no ordinary file.`,
      size: (file) => `${file} is larger than 100 MB and is not read. Save it without images, or split it.`,
      permission: (file) => `${file} cannot be read. Check the file’s permissions.`,
    },
    unknownEnding: (file, known) =>
      `${file} is no file that can be read. Files that can: ${known.join(', ')}. Save a .doc or .xls anew in Word or Excel, as .docx or .xlsx.`,
    fault: {
      format: (file) =>
        `${file} cannot be read: its content is not what its name says, or is damaged. Open the file in its program and save it anew.`,
      oldFormat: (file) =>
        `${file} was saved in an older format, whatever it is called. Open it in Word or Excel and save it as .docx or .xlsx.`,
      encrypted: (file) =>
        `${file} is protected by a password. Remove the protection in the program that it was made with, and save it anew.`,
      size: (file) => `${file} is too large, or too deeply nested, to be read. Split it.`,
      time: (file) => `${file} took too long to read. Split it, or save it anew in its program.`,
      untagged: (file) =>
        `${file} is a PDF without tags: it does not say what is a table or a heading, so its figures cannot be checked. Export it anew as an accessible (tagged) PDF, or check the Word file instead.`,
      empty: (file) => `${file} has no content.`,
    },
  },
}
