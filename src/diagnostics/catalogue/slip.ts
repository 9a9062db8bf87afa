/** Signs that are printed, or take effect, in another way than their author meant. */

import { entry } from '../entry.ts'

const cut = (written: string): string => (written.length > 60 ? `${written.slice(0, 59)}…` : written)

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

  'text/dialect': entry<{
    problem:
      | 'explanation'
      | 'caption'
      | 'contents'
      | 'page'
      | 'heading'
      | 'marked'
      | 'formula'
      | 'comment'
      | 'abbreviation'
      | 'citation'
      | 'sign'
      | 'settings'
    written: string
    /** What can stand there instead; empty where that has to be written by hand. */
    proposed: string
    /** Of what to write elsewhere, or by hand. */
    example: string
  }>({
    severity: 'warning',
    fix: ({ proposed }) => (proposed === '' ? null : proposed),
    sv: {
      message: ({ problem, written }) =>
        ({
          explanation:
            'Raden börjar med kolon som en förklaring, men ovanför den står inget ord att förklara: den trycks som den står.',
          caption:
            'Raden börjar med kolon, men blir inte rubrik till tabellen ovanför: den trycks som den står.',
          page: `”${cut(written)}” ger ingen ny sida.`,
          marked: `”${cut(written)}” trycks som det står, inte markerat med färg.`,
          comment: `”${cut(written)}” trycks: det är ingen anteckning som bara syns i filen.`,
        })[problem as 'page'] ?? `”${cut(written)}” trycks som det står.`,
      hint: ({ problem, proposed, example }) =>
        ({
          explanation: 'Skriv ordet ensamt på raden ovanför, eller ta bort kolonet.',
          caption:
            'Skriv rubriken i blocket som tabellen står i: :::table[Elever per skola] före tabellen, och ::: efter.',
          contents:
            'Ta bort raden. Innehållsförteckningen kommer av sig själv först i rapporten; toc i report.yaml säger hur många rubriknivåer den har.',
          page: 'Skriv ::pagebreak ensamt på raden.',
          heading: `Är det en rubrik, skriv ${example}`,
          marked: `Skriv ${proposed}, eller **fet text**.`,
          formula:
            'Formler går inte att skriva så. Skriv den som text, till exempel CO<sub>2</sub> eller x<sup>2</sup>, eller lägg in den som bild.',
          comment: 'Skriv <!-- anteckningen --> om den inte ska tryckas.',
          abbreviation: `Ta bort raden, och skriv ${example} i filen glossary.yaml i mappen ovanför reports.`,
          citation:
            'Skriv källan som en fotnot: [^1] här, och [^1]: Källan. på en egen rad längre ned i kapitlet.',
          sign: `Skriv ${proposed}, eller hellre vad det betyder med ord.`,
          settings:
            'Kapitlets inställningar står mellan två rader med bindestreck, ---, och skrivs med kolon: title: Förord.',
        })[problem],
    },
    en: {
      message: ({ problem, written }) =>
        ({
          explanation:
            'The line begins with a colon like an explanation, but no word to be explained stands above it: it prints as it stands.',
          caption:
            'The line begins with a colon, but is no caption of the table above it: it prints as it stands.',
          page: `“${cut(written)}” begins no new page.`,
          marked: `“${cut(written)}” prints as it stands, not highlighted.`,
          comment: `“${cut(written)}” is printed: it is no note that is seen in the file alone.`,
        })[problem as 'page'] ?? `“${cut(written)}” prints as it stands.`,
      hint: ({ problem, proposed, example }) =>
        ({
          explanation: 'Write the word alone on the line above, or remove the colon.',
          caption:
            'Write the caption in the block that the table stands in: :::table[Pupils by school] before the table, and ::: after it.',
          contents:
            'Remove the line. The contents come by themselves at the beginning of the report; toc in report.yaml says how many levels of headings they have.',
          page: 'Write ::pagebreak alone on the line.',
          heading: `If it is a heading, write ${example}`,
          marked: `Write ${proposed}, or **bold text**.`,
          formula:
            'Formulas cannot be written like that. Write it as text, such as CO<sub>2</sub> or x<sup>2</sup>, or put it in as an image.',
          comment: 'Write <!-- the note --> if it is not to be printed.',
          abbreviation: `Remove the line, and write ${example} in the file glossary.yaml in the folder above reports.`,
          citation:
            'Write the source as a footnote: [^1] here, and [^1]: The source. on a line of its own further down in the chapter.',
          sign: `Write ${proposed}, or better what it means in words.`,
          settings:
            'A chapter’s settings stand between two lines of hyphens, ---, and are written with colons: title: Foreword.',
        })[problem],
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
