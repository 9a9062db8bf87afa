/** What stands around the pane to write in. */

import type { Localized } from '../model/language.ts'

export const deskTexts = {
  sv: {
    deskWrite: 'Skriv',
    deskFile: 'Fil',
    /** `{0}` is the file’s name. */
    deskSettings: 'Inställningar ({0})',
    deskText: 'Texten i {0}',
    deskSave: 'Spara',
    deskSaved: 'Sparad',
    deskUnsaved: 'Ändrad, inte sparad. Spara med Ctrl+S.',
    deskLeave: 'Det du har skrivit är inte sparat. Lämna filen ändå? Ändringarna försvinner.',
    deskLost: 'Hjälpen medan du skriver har avslutats. Spara. Läs in sidan igen först när det står Sparad.',
    deskConflict:
      'Filen har ändrats någon annanstans sedan du öppnade den. Båda visas här under: välj vilken som gäller.',
    deskMine: 'Spara min',
    deskTheirs: 'Ta den andra, släng min',
    deskOnDisk: 'Den andra, som nu är sparad',
    deskHere: 'Min',
    deskGone:
      'Filen finns inte längre på disken, eller är sparad så att den inte går att läsa. Kopiera texten till ett nytt kapitel om du vill ha den kvar.',
    /** `{0}` is the file’s name. */
    deskUnread:
      '{0} går inte att öppna här: filen är borta, eller inte sparad som UTF-8. Listan över problem säger vad du kan göra.',
    /** `{0}` is the file’s name. */
    deskElsewhere:
      'Det står i {0}, som inte skrivs här. Öppna filen i det program som den hör till, till exempel Excel.',
    deskNew: 'Nytt kapitel',
    deskTitle: 'Rubrik',
    deskCreate: 'Skapa',
    deskTable: 'Tabellen vid markören:',
    deskRow: 'Ny rad',
    deskColumn: 'Ny kolumn',
    deskLessRow: 'Ta bort raden',
    deskLessColumn: 'Ta bort kolumnen',
    deskLined: 'Räta upp kolumnerna',
  },
  en: {
    deskWrite: 'Write',
    deskFile: 'File',
    deskSettings: 'Settings ({0})',
    deskText: 'The text of {0}',
    deskSave: 'Save',
    deskSaved: 'Saved',
    deskUnsaved: 'Changed, not saved. Save with Ctrl+S.',
    deskLeave: 'What you have written is not saved. Leave the file anyway? The changes are lost.',
    deskLost: 'The help while you write has ended. Save. Load the page again only when it says Saved.',
    deskConflict:
      'The file has been changed elsewhere since you opened it. Both are shown below: choose which one holds.',
    deskMine: 'Save mine',
    deskTheirs: 'Take the other, drop mine',
    deskOnDisk: 'The other one, which is saved now',
    deskHere: 'Mine',
    deskGone:
      'The file is no longer on the disk, or is saved so that it cannot be read. Copy the text into a new chapter to keep it.',
    deskUnread:
      '{0} cannot be opened here: the file is gone, or not saved as UTF-8. The list of problems says what you can do.',
    deskElsewhere:
      'It stands in {0}, which is not written here. Open the file in the program that it belongs to, such as Excel.',
    deskNew: 'New chapter',
    deskTitle: 'Heading',
    deskCreate: 'Create',
    deskTable: 'The table at the cursor:',
    deskRow: 'New row',
    deskColumn: 'New column',
    deskLessRow: 'Remove the row',
    deskLessColumn: 'Remove the column',
    deskLined: 'Line up the columns',
  },
} as const satisfies Localized<Readonly<Record<string, string>>>
