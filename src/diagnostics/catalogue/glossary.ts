/** What is said of the words that a workspace explains. */

import { entry } from '../entry.ts'
import { unknownKey, valueProblem, type UnknownKey, type ValueProblem } from './yaml-value.ts'

export const glossaryCodes = {
  'glossary/invalid': entry<{ key: string; problem: ValueProblem }>({
    severity: 'error',
    ...valueProblem,
  }),

  'glossary/unknown-key': entry<UnknownKey>({ severity: 'error', ...unknownKey }),

  'glossary/twice': entry<{ form: string; name: string; other: string }>({
    severity: 'error',
    sv: {
      message: ({ form, name, other }) =>
        form === name
          ? `Ordet ”${form}” förklaras redan, under ”${other}”.`
          : `”${form}” står under både ”${other}” och ”${name}”.`,
      hint: () => 'Låt ordet stå på ett ställe i ordlistan.',
    },
    en: {
      message: ({ form, name, other }) =>
        form === name
          ? `The word “${form}” is explained already, under “${other}”.`
          : `“${form}” stands under both “${other}” and “${name}”.`,
      hint: () => 'Let the word stand in one place of the glossary.',
    },
  }),

  'glossary/two-files': entry<{ file: string; other: string }>({
    severity: 'error',
    sv: {
      message: ({ file, other }) => `Det finns två ordlistor: ”${file}” används, ”${other}” inte.`,
      hint: ({ file, other }) => `Flytta orden i ${other} till ${file}, och ta bort ${other}.`,
    },
    en: {
      message: ({ file, other }) => `There are two glossaries: “${file}” is used, “${other}” is not.`,
      hint: ({ file, other }) => `Move the words of ${other} to ${file}, and remove ${other}.`,
    },
  }),

  'glossary/empty': entry<{ isThere: boolean }>({
    severity: 'warning',
    sv: {
      message: ({ isThere }) =>
        isThere
          ? 'Ordlistan är tom: rapporten använder inget av orden i glossary.yaml.'
          : 'Ordlistan är tom: det finns inga förklarade ord.',
      hint: ({ isThere }) =>
        isThere
          ? 'Lägg till de former som orden har i texten, som forms: [prognosen], eller ta bort ::glossary.'
          : 'Skriv orden i glossary.yaml i mappen ovanför reports, ett per rad: prognos: vad ordet betyder.',
    },
    en: {
      message: ({ isThere }) =>
        isThere
          ? 'The glossary is empty: the report uses none of the words in glossary.yaml.'
          : 'The glossary is empty: there are no words that are explained.',
      hint: ({ isThere }) =>
        isThere
          ? 'Add the forms that the words have in the text, such as forms: [forecasts], or remove ::glossary.'
          : 'Write the words in glossary.yaml in the folder above reports, one a line: forecast: what the word means.',
    },
  }),
}
