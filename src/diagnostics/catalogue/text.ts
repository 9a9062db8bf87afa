import type { Localized } from '../../model/language.ts'
import { entry } from '../entry.ts'
import { count } from './limit.ts'

/** What stands in Markdown for the tags that are pasted most. */
const inMarkdown: Localized<ReadonlyMap<string, string>> = {
  sv: new Map([
    ['<img>', 'En bild skrivs ![Vad bilden visar](images/karta.png).'],
    ['<a>', 'En länk skrivs [text](https://…).'],
    ['<ul>', 'En lista skrivs med - först på varje rad.'],
    ['<ol>', 'En lista skrivs med 1. först på varje rad.'],
    ['<h1>', 'En rubrik skrivs med # först på raden.'],
    ['<h2>', 'En rubrik skrivs med ## först på raden.'],
    ['<h3>', 'En rubrik skrivs med ### först på raden.'],
  ]),
  en: new Map([
    ['<img>', 'An image is written ![What it shows](images/map.png).'],
    ['<a>', 'A link is written [text](https://…).'],
    ['<ul>', 'A list is written with - first on each line.'],
    ['<ol>', 'A list is written with 1. first on each line.'],
    ['<h1>', 'A heading is written with # first on the line.'],
    ['<h2>', 'A heading is written with ## first on the line.'],
    ['<h3>', 'A heading is written with ### first on the line.'],
  ]),
}

/** Attributes are told by their names alone. */
const isTag = (removed: string): boolean => removed.startsWith('<')

export const textCodes = {
  'text/heading': entry<{ problem: 'space' | 'empty' }>({
    severity: 'error',
    sv: {
      message: ({ problem }) =>
        problem === 'space' ? 'Raden är ingen rubrik: blanksteget efter # saknas.' : 'Rubriken är tom.',
      hint: ({ problem }) =>
        problem === 'space' ? 'Skriv till exempel ”## Mål”.' : 'Skriv rubriken efter #, eller ta bort raden.',
    },
    en: {
      message: ({ problem }) =>
        problem === 'space'
          ? 'The line is no heading: the space after # is missing.'
          : 'The heading is empty.',
      hint: ({ problem }) =>
        problem === 'space'
          ? 'Write for instance “## Goals”.'
          : 'Write the heading after #, or remove the line.',
    },
  }),

  'text/raw-html': entry<{
    removed: string
    problem: 'forbidden' | 'unpaired'
    /** Where a sign can be kept as it is by one before it. */
    isMarkdown: boolean
  }>({
    severity: 'warning',
    sv: {
      message: ({ removed, problem }) =>
        problem === 'unpaired'
          ? `HTML-koden ${removed} saknar sin andra hälft i samma stycke och har tagits bort.`
          : `HTML-koden ${removed} är inte tillåten och har tagits bort.`,
      hint: ({ removed, problem, isMarkdown }) =>
        problem === 'unpaired'
          ? 'Börja och sluta i samma stycke, som i H<sub>2</sub>O.'
          : `${inMarkdown.sv.get(removed) ?? 'Skriv med Markdown i stället.'} Enkel HTML som <br>, <sup> och <sub> går bra.${isMarkdown && isTag(removed) ? ' Ska tecknen stå i texten, skriv \\< i stället för <.' : ''}`,
    },
    en: {
      message: ({ removed, problem }) =>
        problem === 'unpaired'
          ? `The HTML ${removed} lacks its other half in the same paragraph and has been removed.`
          : `The HTML ${removed} is not allowed and has been removed.`,
      hint: ({ removed, problem, isMarkdown }) =>
        problem === 'unpaired'
          ? 'Begin and end in the same paragraph, as in H<sub>2</sub>O.'
          : `${inMarkdown.en.get(removed) ?? 'Use Markdown instead.'} Simple HTML such as <br>, <sup> and <sub> is fine.${isMarkdown && isTag(removed) ? ' If the signs are meant as they stand, write \\< instead of <.' : ''}`,
    },
  }),

  'text/unsafe-link': entry<{ url: string }>({
    severity: 'warning',
    sv: {
      message: ({ url }) => `Länken till ”${url}” är inte tillåten och har tagits bort; texten är kvar.`,
      hint: () =>
        'Länkar ska börja med https://, http://, mailto: eller #. Till ett annat ställe i rapporten: :ref[id].',
    },
    en: {
      message: ({ url }) => `The link to “${url}” is not allowed and has been removed; its text remains.`,
      hint: () =>
        'Links should begin with https://, http://, mailto: or #. To another place in the report: :ref[id].',
    },
  }),

  'text/too-deep': entry<{ what: 'containers' | 'blocks' | 'levels' | 'signs'; limit: number }>({
    essential: true,
    severity: 'error',
    sv: {
      message: ({ what, limit }) =>
        ({
          containers: `Texten är inskjuten i fler än ${limit} led (citat eller listor i varandra) och kan inte läsas.`,
          blocks: `Här ligger fler än ${limit} block i varandra, så kapitlet kan inte läsas.`,
          levels: `Så många rader i kapitlet står i citat, listor eller block i varandra att det inte kan läsas: fler än ${count(limit, 'sv')} led sammanlagt.`,
          signs: 'Tecken som *, _ och [ står i varandra i så många led att kapitlet inte kan läsas.',
        })[what],
      hint: ({ what }) =>
        ({
          containers: 'Ta bort tecknen > eller indragen i början av raden.',
          blocks: 'Avsluta varje block med en rad som bara har :::.',
          levels: 'Dela upp kapitlet i flera filer, eller låt färre rader stå i citat och listor i varandra.',
          signs: 'Sök efter ett långt stycke med många sådana tecken, och ta bort dem som inte behövs.',
        })[what],
    },
    en: {
      message: ({ what, limit }) =>
        ({
          containers: `The text is nested more than ${limit} levels deep (quotes or lists within each other) and cannot be read.`,
          blocks: `More than ${limit} blocks are within each other here, so the chapter cannot be read.`,
          levels: `So many lines of the chapter are in quotes, lists or blocks within each other that it cannot be read: more than ${count(limit, 'en')} levels in all.`,
          signs:
            'Signs such as *, _ and [ are within each other so many times that the chapter cannot be read.',
        })[what],
      hint: ({ what }) =>
        ({
          containers: 'Remove the > signs or the indentation at the start of the line.',
          blocks: 'End each block with a line that only has :::.',
          levels:
            'Part the chapter into several files, or let fewer lines be in quotes and lists within each other.',
          signs: 'Look for a long paragraph with many such signs, and remove those that are not needed.',
        })[what],
    },
  }),
}
