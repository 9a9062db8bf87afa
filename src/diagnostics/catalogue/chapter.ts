import { entry } from '../entry.ts'
import { unknownKey, valueProblem, type UnknownKey, type ValueProblem } from './yaml-value.ts'

/** What can be wrong with the lines around front matter. */
export type FenceProblem =
  { readonly type: 'unclosed' } | { readonly type: 'language'; readonly written: string }

const isFence = (problem: ValueProblem | FenceProblem): problem is FenceProblem =>
  problem.type === 'unclosed' || problem.type === 'language'

export const chapterCodes = {
  'chapter/front-matter': entry<{ key: string; problem: ValueProblem | FenceProblem }>({
    essential: true,
    severity: 'error',
    sv: {
      message: ({ key, problem }) =>
        isFence(problem)
          ? problem.type === 'unclosed'
            ? 'Inställningarna överst i filen börjar med --- men slutar aldrig.'
            : `Inställningarna överst i filen börjar med ”${problem.written}”. Bara --- och YAML läses; inget annat körs.`
          : valueProblem.sv.message({ key, problem }),
      hint: ({ key, problem }) =>
        isFence(problem)
          ? problem.type === 'unclosed'
            ? 'Sätt en rad med bara --- efter den sista inställningen.'
            : 'Skriv --- ensamt på första raden.'
          : valueProblem.sv.hint({ key, problem }),
    },
    en: {
      message: ({ key, problem }) =>
        isFence(problem)
          ? problem.type === 'unclosed'
            ? 'The settings at the top of the file begin with --- but never end.'
            : `The settings at the top of the file begin with “${problem.written}”. Only --- and YAML are read; nothing else is run.`
          : valueProblem.en.message({ key, problem }),
      hint: ({ key, problem }) =>
        isFence(problem)
          ? problem.type === 'unclosed'
            ? 'Put a line with only --- after the last setting.'
            : 'Write --- alone on the first line.'
          : valueProblem.en.hint({ key, problem }),
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

  'chapter/none': entry<{ folder: string }>({
    severity: 'error',
    sv: {
      message: ({ folder }) => `Rapporten har inga kapitel: det finns ingen .md-fil i ${folder}.`,
      hint: () => 'Lägg till en fil som 01-inledning.md. Kapitlen kommer i filnamnens ordning.',
    },
    en: {
      message: ({ folder }) => `The report has no chapters: there is no .md file in ${folder}.`,
      hint: () => 'Add a file such as 01-introduction.md. Chapters come in the order of their file names.',
    },
  }),
}
