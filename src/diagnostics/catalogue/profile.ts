/** What is said of profiles, and of reports that do not hold what theirs asks for. */

import type { FormulaFault } from '../../model/formula.ts'
import type { Localized } from '../../model/language.ts'
import { didYouMean, entry, listed, type Severity } from '../entry.ts'
import { unknownKey, valueProblem, type UnknownKey, type ValueProblem } from './yaml-value.ts'

export interface BrokenRule {
  readonly profile: string
  readonly rule: string
  readonly severity: Severity
  readonly demand: Localized<string>
  readonly detail: Localized<string>
  readonly how: Localized<string>
  readonly why: Localized<string>
}

/** What can be wrong with a profile. */
export type ProfileProblem =
  | { readonly problem: 'value'; readonly key: string; readonly value: ValueProblem }
  | { readonly problem: 'formula'; readonly written: string; readonly fault: FormulaFault }
  | {
      readonly problem: 'unknown'
      readonly of: 'kind' | 'column' | 'row' | 'role' | 'cell'
      readonly name: string
      readonly nearest: string | null
      readonly known: readonly string[]
    }
  | { readonly problem: 'twice'; readonly name: string }
  | { readonly problem: 'type'; readonly known: readonly string[]; readonly count: number }

export interface UnknownName {
  readonly name: string
  readonly nearest: string | null
  readonly known: readonly string[]
}

type UnknownThing = Extract<ProfileProblem, { problem: 'unknown' }>['of']

const things: Localized<Record<UnknownThing, string>> = {
  sv: {
    kind: 'ingen tabellsort',
    column: 'ingen kolumn i tabellsorten',
    row: 'ingen rad i tabellsorten',
    role: 'inget avsnitt under outline',
    cell: 'inget tal under cells',
  },
  en: {
    kind: 'no kind of table',
    column: 'no column in the kind',
    row: 'no row in the kind',
    role: 'no section under outline',
    cell: 'no figure under cells',
  },
}

export const profileCodes = {
  'profile/rule': entry<BrokenRule>({
    severity: ({ severity }) => severity,
    sv: {
      message: ({ demand, detail }) => `${demand.sv} ${detail.sv}`,
      hint: ({ how, why, rule, profile }) => `${how.sv} ${why.sv} (Regeln ${rule} i profilen ${profile}.)`,
      related: () => 'också här',
    },
    en: {
      message: ({ demand, detail }) => `${demand.en} ${detail.en}`,
      hint: ({ how, why, rule, profile }) => `${how.en} ${why.en} (Rule ${rule} of the profile ${profile}.)`,
      related: () => 'here too',
    },
  }),

  'profile/unknown': entry<UnknownName>({
    severity: 'error',
    sv: {
      message: ({ name }) => `Det finns ingen profil som heter ”${name}”.`,
      hint: ({ nearest, known }) =>
        didYouMean.sv(nearest, `Profiler som finns: ${listed(known)}. Egna skrivs i mappen profiles.`),
    },
    en: {
      message: ({ name }) => `There is no profile called “${name}”.`,
      hint: ({ nearest, known }) =>
        didYouMean.en(nearest, `Profiles that exist: ${listed(known)}. Your own go in the folder profiles.`),
    },
  }),

  'profile/unknown-rule': entry<UnknownName & { profile: string }>({
    severity: 'error',
    sv: {
      message: ({ name, profile }) => `Profilen ${profile} har ingen regel som heter ”${name}”.`,
      hint: ({ nearest, known }) => didYouMean.sv(nearest, `Regler som finns: ${listed(known)}.`),
    },
    en: {
      message: ({ name, profile }) => `The profile ${profile} has no rule called “${name}”.`,
      hint: ({ nearest, known }) => didYouMean.en(nearest, `Rules that exist: ${listed(known)}.`),
    },
  }),

  'profile/no-reason': entry<{ rule: string }>({
    severity: 'error',
    sv: {
      message: ({ rule }) => `Undantaget från regeln ${rule} säger inte varför, och gäller därför inte.`,
      hint: ({ rule }) => `Skriv skälet efter regeln, som ${rule}: Kommunen har inga bolag.`,
    },
    en: {
      message: ({ rule }) => `The exception to the rule ${rule} does not say why, and so does not count.`,
      hint: ({ rule }) =>
        `Write the reason after the rule, such as ${rule}: The municipality has no companies.`,
    },
  }),

  'profile/unknown-role': entry<UnknownName & { profile: string }>({
    severity: 'warning',
    sv: {
      message: ({ name, profile }) => `Profilen ${profile} har inget avsnitt med namnet ”${name}”.`,
      hint: ({ nearest, known }) => didYouMean.sv(nearest, `Namn som finns: ${listed(known)}.`),
    },
    en: {
      message: ({ name, profile }) => `The profile ${profile} has no section by the name “${name}”.`,
      hint: ({ nearest, known }) => didYouMean.en(nearest, `Names that exist: ${listed(known)}.`),
    },
  }),

  // A rule that is not read is a check that is not made.
  'profile/unknown-key': entry<UnknownKey>({ essential: true, severity: 'error', ...unknownKey }),

  'profile/invalid': entry<ProfileProblem>({
    essential: true,
    severity: 'error',
    sv: {
      message: (fault) => {
        switch (fault.problem) {
          case 'value':
            return valueProblem.sv.message({ key: fault.key, problem: fault.value })
          case 'formula':
            return `”${fault.written}” är ingen jämförelse som går att läsa.`
          case 'unknown':
            return `Det finns ${things.sv[fault.of]} som heter ”${fault.name}”.`
          case 'twice':
            return `”${fault.name}” står två gånger.`
          case 'type':
            return fault.count === 0
              ? 'Regeln säger inte vad som ska prövas.'
              : 'Regeln prövar flera saker på en gång.'
        }
      },
      hint: (fault) => {
        switch (fault.problem) {
          case 'value':
            return valueProblem.sv.hint({ key: fault.key, problem: fault.value })
          case 'formula':
            return 'Skriv två led med =, <, <=, > eller >= emellan, av namnen under cells: forsta = resultat.'
          case 'unknown':
            return fault.known.length === 0
              ? 'Inget finns där än: lägg till det, eller rätta namnet.'
              : didYouMean.sv(fault.nearest, `De som finns: ${listed(fault.known)}.`)
          case 'twice':
            return 'Ge den ena ett annat namn.'
          case 'type':
            return `Skriv en av nycklarna ${listed(fault.known)}.`
        }
      },
    },
    en: {
      message: (fault) => {
        switch (fault.problem) {
          case 'value':
            return valueProblem.en.message({ key: fault.key, problem: fault.value })
          case 'formula':
            return `“${fault.written}” is no comparison that can be read.`
          case 'unknown':
            return `There is ${things.en[fault.of]} called “${fault.name}”.`
          case 'twice':
            return `“${fault.name}” appears twice.`
          case 'type':
            return fault.count === 0
              ? 'The rule does not say what is to be checked.'
              : 'The rule checks several things at once.'
        }
      },
      hint: (fault) => {
        switch (fault.problem) {
          case 'value':
            return valueProblem.en.hint({ key: fault.key, problem: fault.value })
          case 'formula':
            return 'Write two sides with =, <, <=, > or >= between them, of the names under cells: first = result.'
          case 'unknown':
            return fault.known.length === 0
              ? 'Nothing is there yet: add it, or correct the name.'
              : didYouMean.en(fault.nearest, `Those that exist: ${listed(fault.known)}.`)
          case 'twice':
            return 'Give one of them another name.'
          case 'type':
            return `Write one of the keys ${listed(fault.known)}.`
        }
      },
    },
  }),
}
