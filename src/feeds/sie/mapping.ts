/** What a mapping of an SIE file may hold: which accounts make a row, and what a column takes of them. */

import { z } from 'zod'
import { choicesOf } from '../../model/choice.ts'
import { choice, flag, matching } from '../../source/settings-values.ts'
import { about, asJson } from '../../source/told.ts'
import { codes, reverse } from '../mapping.ts'

const takeChoices = choicesOf(['outcome', 'lastYear', 'budget', 'opening', 'closing'] as const, {
  outcome: ['utfall'],
  lastYear: ['föregående år', 'fjolåret', 'utfall föregående år'],
  budget: [],
  opening: ['ingående balans', 'ib'],
  closing: ['utgående balans', 'ub'],
})

const unit = about(codes.optional(), {
  sv: 'Kostnadsstället, eller flera, med nummer eller namn. Utan det räknas hela konton.',
  en: 'The cost centre, or several, by number or name. Without it whole accounts are taken.',
})
const objects = about(z.record(z.string(), codes).optional(), {
  sv: 'Objekt i andra dimensioner, som projekt: dimensionens nummer och objektens nummer eller namn.',
  en: 'Objects of other dimensions, such as projects: the dimension’s number and the objects’ numbers or names.',
})

const row = asJson(
  z.preprocess(
    (value) => (isAccounts(value) ? { accounts: value } : value),
    z.strictObject({
      accounts: about(codes, {
        sv: 'Konton: 5010, alla som börjar på 50, eller ett intervall som 5000-5999.',
        en: 'Accounts: 5010, all that begin with 50, or a range such as 5000-5999.',
      }),
      not: about(codes.optional(), {
        sv: 'Konton som ändå inte ska med.',
        en: 'Accounts that are to be left out all the same.',
      }),
      reverse,
      total: about(flag.optional(), {
        sv: 'Om raden är en summa, vars konton också hör till andra rader.',
        en: 'Whether the row is a total, whose accounts belong to other rows too.',
      }),
    }),
  ),
  (own) => ({ anyOf: [(own as { properties: { accounts: object } }).properties.accounts, own] }),
)

const isAccounts = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'number' || Array.isArray(value)

const column = asJson(
  z.preprocess(
    (value) => (typeof value === 'string' ? { take: value } : value),
    z.strictObject({
      take: about(choice(takeChoices), {
        sv: 'Vad kolumnen ska ha.',
        en: 'What the column is to have.',
      }),
      to: about(matching(z.string().trim(), /^(?:\d{4}-(?:0[1-9]|1[0-2])|helår|year)$/, 'month').optional(), {
        sv: 'Till och med vilken månad, 2026-08, eller helår. Utan det till och med rapportens cutoff.',
        en: 'Up to and with which month, 2026-08, or year. Without it up to the report’s cutoff.',
      }),
      unit,
      objects,
      reverse,
    }),
  ),
  (own) => ({ anyOf: [(own as { properties: { take: object } }).properties.take, own] }),
)

export const sieMapping = z.strictObject({
  rows: about(z.record(z.string(), row), {
    sv: 'Tabellens rader, var och en med sina konton.',
    en: 'The table’s rows, each with its accounts.',
  }),
  columns: about(z.record(z.string(), column), {
    sv: 'Tabellens kolumner, var och en med vad den ska ha: utfall, föregående år, budget, ingående eller utgående balans.',
    en: 'The table’s columns, each with what it is to have: outcome, lastYear, budget, opening or closing.',
  }),
  ignore: about(codes.optional(), {
    sv: 'Konton som inte hör till någon rad, och inte behöver sägas till om.',
    en: 'Accounts that belong to no row, and need not be told of.',
  }),
  whole: about(flag.optional(), {
    sv: 'Om tabellen ska ha alla konton som har belopp. Då skrivs inget förrän vart och ett hör till en rad.',
    en: 'Whether the table is to have all accounts with amounts. Nothing is written then until each belongs to a row.',
  }),
  unit,
  objects,
  reverse,
})

export type SieMapping = z.output<typeof sieMapping>
export type SieColumnMapping = SieMapping['columns'][string]
