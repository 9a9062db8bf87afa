/** Signs that are printed, or take effect, in another way than their author meant. */

import { entry } from '../entry.ts'

export const slipCodes = {
  'text/list': entry<{
    problem: 'sign' | 'space' | 'letter' | 'apart'
    /** Of the first item. */
    sign: string
    /** The lines as a list; empty where that cannot be written for the author. */
    list: string
  }>({
    severity: 'warning',
    fix: ({ list }) => (list === '' ? null : list),
    sv: {
      message: ({ problem, sign }) =>
        problem === 'apart'
          ? `Styckena börjar med ”${sign}”, men det blir ingen lista: de trycks som vanliga stycken.`
          : problem === 'space'
            ? `Raderna blir ingen lista: blanksteget efter ”${sign}” saknas, så de trycks i en följd.`
            : `Raderna börjar med ”${sign}”, men det blir ingen lista: de trycks i en följd.`,
      hint: ({ problem }) =>
        problem === 'letter'
          ? 'Skriv 1. 2. 3. i stället för bokstäver, eller sätt en tom rad mellan raderna.'
          : 'Börja varje rad med bindestreck och blanksteg: - Text. check med --fix gör det.',
    },
    en: {
      message: ({ problem, sign }) =>
        problem === 'apart'
          ? `The paragraphs begin with “${sign}”, but make no list: they print as ordinary paragraphs.`
          : problem === 'space'
            ? `The lines make no list: the space behind “${sign}” is missing, so they print run together.`
            : `The lines begin with “${sign}”, but make no list: they print run together.`,
      hint: ({ problem }) =>
        problem === 'letter'
          ? 'Write 1. 2. 3. instead of letters, or put a blank line between the lines.'
          : 'Begin each line with a hyphen and a space: - Text. check with --fix does that.',
    },
  }),

  'text/indented': entry<{ text: string }>({
    severity: 'warning',
    fix: ({ text }) => (text === '' ? null : text),
    sv: {
      message: () => 'Texten är indragen med tabb eller fyra blanksteg, så den trycks som programkod.',
      hint: () => 'Ta bort indraget. Ett nytt stycke börjar efter en tom rad.',
    },
    en: {
      message: () => 'The text is indented by a tab or four spaces, so it prints as program code.',
      hint: () => 'Remove the indentation. A new paragraph begins after a blank line.',
    },
  }),

  'text/underline': entry<Record<never, never>>({
    severity: 'warning',
    sv: {
      message: () => 'Texten blir en rubrik, eftersom det står en rad med streck direkt under den.',
      hint: () => 'Sätt en tom rad före strecken. Är det en rubrik, skriv ## före den och ta bort strecken.',
    },
    en: {
      message: () => 'The text becomes a heading, since a line of dashes stands right below it.',
      hint: () =>
        'Put a blank line before the dashes. If it is a heading, write ## before it and remove them.',
    },
  }),

  'text/raised': entry<{ written: string; proposed: string }>({
    severity: 'warning',
    fix: ({ proposed }) => proposed,
    sv: {
      message: ({ written }) =>
        written.startsWith('~')
          ? `”${written}” trycks överstruket, inte nedsänkt.`
          : `”${written}” trycks som det står, inte upphöjt.`,
      hint: ({ proposed }) => `Skriv ${proposed}`,
    },
    en: {
      message: ({ written }) =>
        written.startsWith('~')
          ? `“${written}” prints struck out, not lowered.`
          : `“${written}” prints as it stands, not raised.`,
      hint: ({ proposed }) => `Write ${proposed}`,
    },
  }),

  'text/markup': entry<{ written: string }>({
    severity: 'warning',
    sv: {
      message: ({ written }) => `”${written}” trycks som det står: här går bara vanlig text.`,
      hint: () => 'Skriv texten som den ska läsas, utan tecken för fet, kursiv, länkar och HTML.',
    },
    en: {
      message: ({ written }) => `“${written}” prints as it stands: only plain text can be written here.`,
      hint: () => 'Write the text as it is to be read, without signs for bold, italics, links and HTML.',
    },
  }),

  'text/direction': entry<{
    /** The text without the signs; null where it cannot be written for the author. */
    proposed: string | null
  }>({
    severity: 'error',
    fix: ({ proposed }) => proposed,
    sv: {
      message: () =>
        'Här står ett osynligt tecken som vänder på bokstäverna efter det, så texten läses på ett sätt och syns på ett annat.',
      hint: ({ proposed }) =>
        `Skriv om texten för hand, utan att klistra in den.${proposed === null ? '' : ' check med --fix tar bort tecknet.'} Text på arabiska, hebreiska och andra språk vänds av sig själv när språket är utmärkt.`,
    },
    en: {
      message: () =>
        'An invisible sign here turns the letters behind it round, so the text is read in one way and seen in another.',
      hint: ({ proposed }) =>
        `Type the text anew instead of pasting it.${proposed === null ? '' : ' check with --fix removes the sign.'} Text in Arabic, Hebrew and other languages is turned by itself where the language is marked.`,
    },
  }),

  'text/emphasis': entry<Record<never, never>>({
    severity: 'warning',
    sv: {
      message: () => 'Stjärnorna ** trycks som de står: texten blir inte fet.',
      hint: () => 'Sätt dem tätt intill orden, lika många före som efter: **fet text**.',
    },
    en: {
      message: () => 'The stars ** print as they stand: the text does not become bold.',
      hint: () => 'Put them right beside the words, as many before as behind: **bold text**.',
    },
  }),

  'text/braces': entry<{
    problem: 'value' | 'attributes' | 'image' | 'language' | 'other'
    written: string
    nearest: string | null
  }>({
    severity: 'warning',
    sv: {
      message: ({ written }) => `”${written}” trycks som det står.`,
      hint: ({ problem, written, nearest }) =>
        ({
          language: `${nearest === null ? '' : `Menade du ”${nearest}”? `}Ord på ett annat språk skrivs [så här]{lang=finska}, utan blanksteg före klammern, med språkets namn eller kod.`,
          value: `Ska talet hämtas ur en tabell, skriv två klamrar: {${written}}.`,
          image: `Sätt klamrarna direkt efter bilden, utan blanksteg: ![Vad bilden visar](images/karta.png)${written}.`,
          attributes:
            'Id och egenskaper i klamrar står efter en rubrik eller på den rad som börjar ett block.',
          other: `Ta bort klamrarna, eller skriv \\${written} om de ska tryckas. Ett tal ur en tabell hämtas med två: {{resultat.summa.utfall}}.`,
        })[problem],
    },
    en: {
      message: ({ written }) => `“${written}” prints as it stands.`,
      hint: ({ problem, written, nearest }) =>
        ({
          language: `${nearest === null ? '' : `Did you mean “${nearest}”? `}Words in another language are written [like this]{lang=Finnish}, without a blank before the brace, with the language’s name or code.`,
          value: `To print the number from a table, write two braces: {${written}}.`,
          image: `Put the braces right behind the image, without a space: ![What the image shows](images/map.png)${written}.`,
          attributes:
            'Ids and attributes in braces stand behind a heading, or on the line that begins a block.',
          other: `Remove the braces, or write \\${written} to print them. A number from a table takes two: {{result.total.outcome}}.`,
        })[problem],
    },
  }),

  'text/bold-heading': entry<{ text: string }>({
    severity: 'warning',
    sv: {
      message: ({ text }) =>
        `”${text}” är en fet rad, ingen rubrik: den saknas i innehållsförteckningen och för skärmläsare.`,
      hint: ({ text }) => `Är det en rubrik, skriv ## ${text}, med ett # till för varje nivå.`,
    },
    en: {
      message: ({ text }) =>
        `“${text}” is a line in bold, not a heading: the contents and screen readers do not have it.`,
      hint: ({ text }) => `If it is a heading, write ## ${text}, with one # more for each level.`,
    },
  }),
}
