/** The reference of table kinds is made of their declarations: `npx vitest run --project unit --update` writes it anew. */

import path from 'node:path'
import { expect, test } from 'vitest'
import { builtInKinds } from '../../src/kinds/index.ts'
import type { ColumnKind, Kind, SignedFormula } from '../../src/kinds/kind.ts'
import type { Formula } from '../../src/model/formula.ts'
import { toDecimalString } from '../../src/model/amount.ts'
import type { CellType } from '../../src/model/table.ts'

const file = path.join(import.meta.dirname, '../../docs/kinds.md')

const typeNames: Record<CellType, string> = {
  text: 'text',
  money: 'belopp',
  number: 'tal',
  integer: 'heltal',
  percent: 'procent',
  date: 'datum',
  choice: 'ett av några värden',
  measure: 'tal med enhet, Ja, Nej eller –',
  target: 'målvärde',
}

test('docs/kinds.md says what the kinds declare', async () => {
  const intro = [
    '# Tabellsorter',
    '',
    'Den här sidan är gjord av programmets egna definitioner. Så här skrivs en egen sort: [own-kinds.md](own-kinds.md).',
    '',
    'En tabell får sorten med `kind=…` i sitt block, eller av sina rubriker om de bara passar en sort. Rubriker jämförs utan',
    'hänsyn till stora bokstäver, och ett datum, årtal eller en parentes efter ordet gör ingen skillnad. **Fet** kolumn måste',
    'finnas.',
    '',
  ]
  await expect(
    `${[...intro, ...builtInKinds.flatMap(sectionOf)].join('\n').trimEnd()}\n`,
  ).toMatchFileSnapshot(file)
})

function sectionOf(kind: Kind): string[] {
  const { id, title, about, columns, total, rows, rules, named, signs } = kind
  const lines = [`## \`${id}\`: ${title.sv}`, '', about.sv]
  if (named) lines.push('', 'Sorten måste anges: rubrikerna räcker inte för att känna igen den.')
  if (signs) lines.push('', `Tecken: alltid \`${signs}\`, vad rapporten än säger.`)
  if (columns.length > 0)
    lines.push(
      '',
      '| id | rubrik | innehåll | räknas ut |',
      '| --- | --- | --- | --- |',
      ...columns.map(columnRow),
    )
  if (rows.length > 0)
    lines.push(
      '',
      'Rader som känns igen på sitt namn:',
      '',
      ...rows.map(({ labels, formula, total, required, apart }) => {
        const parts = [
          required ? 'ska finnas' : '',
          apart ? 'räknas inte in i summor' : '',
          total ? 'summan av raderna ovanför' : '',
          formula ? `= ${formulasOf(formula)}` : '',
        ].filter(Boolean)
        return `- ${labels.sv.join(' / ')}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`
      }),
    )
  if (total && total.labels.sv.length > 0) lines.push('', `Summarader: ${total.labels.sv.join(', ')}.`)
  if (rules.length > 0) lines.push('', 'Kontroller:', '', ...rules.map(({ message }) => `- ${message.sv}`))
  return [...lines, '']
}

function columnRow({
  id,
  headings,
  type,
  role,
  choices,
  min,
  max,
  formula,
  required,
  filled,
  blankHeading,
  unit,
}: ColumnKind): string {
  const [heading, ...aliases] = headings.sv
  const named = blankHeading ? `${heading} (eller utan rubrik)` : heading
  const notes = [
    role === 'group' ? 'grupp: tom cell är samma som ovanför' : typeNames[type],
    unit ?? '',
    choices.map(({ words }) => words.sv[0]).join(', '),
    min ? `minst ${toDecimalString(min)}` : '',
    max ? `högst ${toDecimalString(max)}` : '',
    filled ? 'fylls i på varje rad' : '',
  ].filter(Boolean)
  const cells = [
    `\`${id}\``,
    [required ? `**${named}**` : named, ...aliases].join(', '),
    notes.join('; '),
    formula ? formulasOf(formula) : '',
  ]
  return `| ${cells.join(' | ')} |`
}

const alternatives = (formulas: readonly Formula[]) =>
  formulas.map((formula) => `\`${written(formula)}\``).join(', annars ')

function formulasOf({ signed, by }: SignedFormula): string {
  if (!signed) return alternatives(by['cost-positive'].cost)
  const { income, cost } = by.unsigned
  const unsigned =
    income === cost ? alternatives(cost) : `intäkt ${alternatives(income)}, kostnad ${alternatives(cost)}`
  return `cost-positive: ${alternatives(by['cost-positive'].cost)} · income-positive: ${alternatives(by['income-positive'].cost)} · unsigned: ${unsigned}`
}

function written(formula: Formula): string {
  switch (formula.type) {
    case 'number':
      return toDecimalString(formula.amount)
    case 'name':
      return formula.name
    case 'negative':
      return `-${written(formula.of)}`
    case 'operation':
      return `${written(formula.left)} ${formula.operator} ${written(formula.right)}`
  }
}
