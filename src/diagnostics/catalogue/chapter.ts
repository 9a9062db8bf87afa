import { entry, listed } from '../entry.ts'
import { unknownKey, valueProblem, type UnknownKey, type ValueProblem } from './yaml-value.ts'

/** What can be wrong with the lines around front matter. */
export type FenceProblem =
  | { readonly type: 'unclosed' }
  | { readonly type: 'language'; readonly written: string }
  /** Other dashes than the three. */
  | { readonly type: 'dashes'; readonly written: string }
  /** Settings further down, or without dashes around them. */
  | { readonly type: 'place' }

const fenceTypes = ['unclosed', 'language', 'dashes', 'place']

const isFence = (problem: ValueProblem | FenceProblem): problem is FenceProblem =>
  fenceTypes.includes(problem.type)

function fenceText(
  texts: Readonly<Record<FenceProblem['type'], (written: string) => string>>,
  problem: FenceProblem,
): string {
  return texts[problem.type]('written' in problem ? problem.written : '')
}

const fenceMessages = {
  sv: {
    unclosed: () => 'Inställningarna överst i filen börjar med --- men slutar aldrig.',
    language: (written: string) =>
      `Inställningarna överst i filen börjar med ”${written}”. Bara --- och YAML läses; inget annat körs.`,
    dashes: (written: string) => `Raden ”${written}” vid inställningarna är inte tre bindestreck.`,
    place: () => 'Raderna är inställningar, men de läses inte här utan trycks som text.',
  },
  en: {
    unclosed: () => 'The settings at the top of the file begin with --- but never end.',
    language: (written: string) =>
      `The settings at the top of the file begin with “${written}”. Only --- and YAML are read; nothing else is run.`,
    dashes: (written: string) => `The line “${written}” at the settings is not three hyphens.`,
    place: () => 'The lines are settings, but they are not read here and print as text.',
  },
}

const fenceHints = {
  sv: {
    unclosed: () => 'Sätt en rad med bara --- efter den sista inställningen.',
    language: () => 'Skriv --- ensamt på första raden.',
    dashes: () => 'Skriv --- ensamt på raden, med tre vanliga bindestreck.',
    place: () => 'Flytta dem allra först i filen, med en rad --- före och en rad --- efter.',
  },
  en: {
    unclosed: () => 'Put a line with only --- after the last setting.',
    language: () => 'Write --- alone on the first line.',
    dashes: () => 'Write --- alone on the line, with three plain hyphens.',
    place: () => 'Move them to the very top of the file, with a line --- before and a line --- after.',
  },
}

/** Kinds of files and folders beside the chapters that look like chapters. */
export type IgnoredType = 'hidden-ending' | 'spare' | 'markdown' | 'text' | 'document' | 'folder'

/** `02-mal.md.txt` and `02-mal.docx` → `02-mal.md`. */
const renamed = (file: string): string => `${file.replace(/(?:\.(?:md|markdown))?\.[^.]+$/i, '')}.md`

export const chapterCodes = {
  'chapter/front-matter': entry<{ key: string; problem: ValueProblem | FenceProblem }>({
    essential: true,
    severity: 'error',
    fix: ({ problem }) => (problem.type === 'dashes' ? '---' : null),
    sv: {
      message: ({ key, problem }) =>
        isFence(problem) ? fenceText(fenceMessages.sv, problem) : valueProblem.sv.message({ key, problem }),
      hint: ({ key, problem }) =>
        isFence(problem) ? fenceText(fenceHints.sv, problem) : valueProblem.sv.hint({ key, problem }),
    },
    en: {
      message: ({ key, problem }) =>
        isFence(problem) ? fenceText(fenceMessages.en, problem) : valueProblem.en.message({ key, problem }),
      hint: ({ key, problem }) =>
        isFence(problem) ? fenceText(fenceHints.en, problem) : valueProblem.en.hint({ key, problem }),
    },
  }),

  'chapter/alt-alone': entry({
    severity: 'warning',
    sv: {
      message: () => 'alt säger vad en bild visar, men kapitlet öppnar inte med någon bild.',
      hint: () => 'Lägg till image: med bildfilen, eller ta bort alt.',
    },
    en: {
      message: () => 'alt says what an image shows, but the chapter opens with none.',
      hint: () => 'Add image: with the image file, or remove alt.',
    },
  }),

  'chapter/title': entry<{ problem: 'second' | 'both' | 'late' }>({
    severity: 'error',
    sv: {
      message: ({ problem }) =>
        ({
          second: 'Kapitlet har redan en rubrik, så den här blir bara ett avsnitt i det.',
          both: 'Kapitlets rubrik står redan i inställningarna (title), så den här blir bara ett avsnitt.',
          late: 'Kapitlets rubrik har text ovanför sig. Den flyttas överst, så att texten hamnar under den.',
        })[problem],
      hint: ({ problem }) =>
        ({
          second: 'Skriv ## om det är ett avsnitt. Är det ett eget kapitel, flytta det till en egen fil.',
          both: 'Ta bort den ena. Är det ett avsnitt, skriv ##.',
          late: 'Sätt raden med ett # först i filen. Hör texten till ett annat kapitel, flytta den dit.',
        })[problem],
    },
    en: {
      message: ({ problem }) =>
        ({
          second: 'The chapter has a title already, so this one becomes a mere section of it.',
          both: 'The chapter’s title stands in the settings already (title), so this one becomes a mere section.',
          late: 'The chapter’s title has text above it. It is moved to the top, so that the text comes below it.',
        })[problem],
      hint: ({ problem }) =>
        ({
          second: 'Write ## if it is a section. If it is a chapter of its own, move it to a file of its own.',
          both: 'Remove one of the two. If it is a section, write ##.',
          late: 'Put the line with a single # first in the file. If the text belongs to another chapter, move it there.',
        })[problem],
    },
  }),

  'chapter/unknown-key': entry<UnknownKey>({ severity: 'warning', ...unknownKey }),

  'chapter/no-title': entry<{ file: string }>({
    severity: 'error',
    sv: {
      message: () => 'Kapitlet har ingen rubrik.',
      hint: () => 'Börja filen med en rad som ”# Inledning”.',
    },
    en: {
      message: () => 'The chapter has no title.',
      hint: () => 'Begin the file with a line such as “# Introduction”.',
    },
  }),

  'chapter/empty': entry<{ file: string }>({
    severity: 'warning',
    sv: {
      message: () => 'Kapitlet har ingen text.',
      hint: () => 'Skriv texten, eller ta bort filen om kapitlet inte ska vara med.',
    },
    en: {
      message: () => 'The chapter has no text.',
      hint: () => 'Write it, or remove the file if the chapter is not to be part of the report.',
    },
  }),

  'chapter/none': entry<{ folder: string; found: readonly string[] }>({
    severity: 'error',
    sv: {
      message: ({ folder, found }) =>
        found.length === 0
          ? `Rapporten har inga kapitel: det finns ingen .md-fil i ${folder}.`
          : `Rapporten har inga kapitel: i ${folder} finns ${listed(found)}, men ingen .md-fil.`,
      hint: ({ found }) =>
        found.length === 0
          ? 'Lägg till en fil som 01-inledning.md. Kapitlen kommer i filnamnens ordning.'
          : 'Ett kapitel är en textfil vars namn slutar på .md. Byt namn på textfiler; kopiera texten ur Word till en ny fil.',
    },
    en: {
      message: ({ folder, found }) =>
        found.length === 0
          ? `The report has no chapters: there is no .md file in ${folder}.`
          : `The report has no chapters: there is ${listed(found)} in ${folder}, but no .md file.`,
      hint: ({ found }) =>
        found.length === 0
          ? 'Add a file such as 01-introduction.md. Chapters come in the order of their file names.'
          : 'A chapter is a text file whose name ends in .md. Rename text files; copy the text out of Word into a new file.',
    },
  }),

  'chapter/copy': entry<{ file: string; of: string }>({
    essential: true,
    severity: 'error',
    sv: {
      message: ({ file, of }) => `${file} ser ut att vara en kopia av ${of} och är inte med i rapporten.`,
      hint: () => 'Ta bort den, eller ge den ett eget namn om den ska vara ett eget kapitel.',
    },
    en: {
      message: ({ file, of }) => `${file} looks like a copy of ${of} and is not part of the report.`,
      hint: () => 'Remove it, or give it a name of its own if it is to be a chapter.',
    },
  }),

  'chapter/twice': entry<{ file: string; of: string; by: 'text' | 'most' | 'name' }>({
    severity: 'warning',
    sv: {
      message: ({ file, of, by }) =>
        ({
          text: `${file} säger detsamma som ${of}, och båda trycks.`,
          most: `${file} säger nästan detsamma som ${of}, och båda trycks.`,
          name: `${file} heter som en kopia av ${of}, och båda trycks.`,
        })[by],
      hint: ({ by }) =>
        'Är den en kopia, ta bort den eller flytta den ur rapportens mapp.' +
        (by === 'name' ? ' Är den ett eget kapitel, ge den ett eget namn.' : ''),
      related: () => 'det andra kapitlet',
    },
    en: {
      message: ({ file, of, by }) =>
        ({
          text: `${file} says the same as ${of}, and both are printed.`,
          most: `${file} says nearly the same as ${of}, and both are printed.`,
          name: `${file} is called as a copy of ${of}, and both are printed.`,
        })[by],
      hint: ({ by }) =>
        'If it is a copy, remove it or move it out of the report’s folder.' +
        (by === 'name' ? ' If it is a chapter of its own, give it a name of its own.' : ''),
      related: () => 'the other chapter',
    },
  }),

  'chapter/ignored': entry<{ file: string; type: IgnoredType; folder: string }>({
    severity: 'warning',
    sv: {
      message: ({ file, type, folder }) =>
        type === 'folder'
          ? `Mappen ${file} innehåller .md-filer, som inte är med i rapporten: kapitel ligger direkt i ${folder}.`
          : `${file} är inte med i rapporten: kapitel är filer vars namn slutar på .md.`,
      hint: ({ file, type }) =>
        ({
          'hidden-ending': `Byt namn på den till ${renamed(file)}. Syns inte slutet av namnet i Utforskaren, slå på Visa > Filnamnstillägg.`,
          spare: `Det finns redan en ${renamed(file)}. Ta bort den här filen, eller lägg den i en mapp som heter underlag.`,
          markdown: `Byt namn på den till ${renamed(file)}.`,
          text: `Ska den vara ett kapitel, byt namn på den till ${renamed(file)}. Annars: lägg den i en mapp som heter underlag.`,
          document: `Ska den vara ett kapitel, kopiera texten till en ny textfil, ${renamed(file)}. Annars: lägg den i en mapp som heter underlag.`,
          folder: 'Flytta upp dem bredvid report.yaml. Ska de inte vara med, döp mappen till underlag.',
        })[type],
    },
    en: {
      message: ({ file, type, folder }) =>
        type === 'folder'
          ? `The folder ${file} holds .md files that are not part of the report: chapters lie directly in ${folder}.`
          : `${file} is not part of the report: chapters are files whose names end in .md.`,
      hint: ({ file, type }) =>
        ({
          'hidden-ending': `Rename it to ${renamed(file)}. If the end of its name does not show in Explorer, turn on View > File name extensions.`,
          spare: `There is a ${renamed(file)} already. Remove this file, or put it in a folder called material.`,
          markdown: `Rename it to ${renamed(file)}.`,
          text: `If it is to be a chapter, rename it to ${renamed(file)}. Otherwise put it in a folder called material.`,
          document: `If it is to be a chapter, copy its text into a new text file, ${renamed(file)}. Otherwise put it in a folder called material.`,
          folder: 'Move them up beside report.yaml. If they are not to be part, call the folder material.',
        })[type],
    },
  }),
}
