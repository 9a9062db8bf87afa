/** What a mapping of Kolada’s figures may hold: what rows and columns say of a value, which together name one. */

import { z } from 'zod'
import { choicesOf } from '../../model/choice.ts'
import { choice } from '../../source/settings-values.ts'
import { about, asJson } from '../../source/told.ts'
import { text } from '../mapping.ts'
import { koladaGenders } from './codes.ts'

const parts = {
  kpi: about(text.optional(), { sv: 'Nyckeltalet, som N00003.', en: 'The key figure, such as N00003.' }),
  municipality: about(text.optional(), {
    sv: 'Kommunen med fyra siffror, som 0180; 0000 är riket.',
    en: 'The municipality in four digits, such as 0180; 0000 is the whole country.',
  }),
  period: about(text.optional(), { sv: 'Året.', en: 'The year.' }),
  gender: about(choice(choicesOf(koladaGenders, { T: ['totalt'], K: ['kvinnor'], M: ['män'] })).optional(), {
    sv: 'Totalt, kvinnor eller män; totalt om inget sägs.',
    en: 'T for all, K for women or M for men; T if nothing is said.',
  }),
}

const row = asJson(
  z.preprocess((value) => (typeof value === 'string' ? { kpi: value } : value), z.strictObject(parts)),
  (own) => ({ anyOf: [{ type: 'string', pattern: String.raw`\S` }, own] }),
)

export const koladaMapping = z.strictObject({
  rows: about(z.record(z.string(), row), {
    sv: 'Tabellens rader: nyckeltalet, eller vad raden säger om ett värde.',
    en: 'The table’s rows: the key figure, or what the row says of a value.',
  }),
  columns: about(z.record(z.string(), z.strictObject(parts)), {
    sv: 'Tabellens kolumner: vad kolumnen säger om ett värde, som kommun eller år.',
    en: 'The table’s columns: what the column says of a value, such as municipality or year.',
  }),
  ...parts,
})

export type KoladaMapping = z.output<typeof koladaMapping>
export type KoladaParts = Pick<KoladaMapping, keyof typeof parts>
