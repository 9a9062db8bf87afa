import { relationChoices, rollUpChoices, signChoices } from '../../model/report-choices.ts'
import { plainChoices } from '../../model/choice.ts'
import { moneyUnits } from '../../model/units.ts'
import { attribute, id, lang } from '../directive/attributes.ts'
import { chosen, openingSpan, reportMissing } from '../directive/directive.ts'
import type { DirectiveType } from '../directive/directive-type.ts'
import { foundTable } from '../found-table.ts'
import { pipeRows } from '../table-rows.ts'

const kind = attribute('kind', ['sort', 'tabellsort', 'typ', 'type'], 'kind', {
  sv: 'Sorten av tabeller som sammanställs.',
  en: 'The kind of tables that are gathered.',
})

const stated = [
  id,
  kind,
  attribute('show', ['visa'], rollUpChoices, {
    sv: 'Varje rapports summa, alla rader, eller varje rad summerad över rapporterna.',
    en: 'The total of each report, all rows, or each row summed over the reports.',
  }),
  attribute('table', ['tabell'], 'included tables', {
    sv: 'Tabellens id i rapporterna, där de har flera av sorten.',
    en: 'The table’s id in the reports, where they have several of the kind.',
  }),
  attribute('of', ['rapporter', 'av', 'reports'], 'included reports', {
    sv: 'Rapporterna som ska vara med, med blanksteg mellan; utan det alla under ”include”.',
    en: 'The reports that are wanted, with blanks between; without it all under “include”.',
  }),
  attribute('unit', ['enhet'], plainChoices(moneyUnits), {
    sv: 'Enheten som tabellens belopp är i, om det är en annan än rapportens.',
    en: 'The unit of the table’s amounts, where it is not the report’s.',
  }),
  attribute('signs', ['tecken'], signChoices, {
    sv: 'Hur intäkter, kostnader och avvikelser är skrivna i tabellen.',
    en: 'How income, costs and deviations are written in the table.',
  }),
  attribute('relations', [], relationChoices, {
    sv: 'Hur allvarligt det är när ett tal bryter ett samband som annars stämmer i tabellen.',
    en: 'How serious it is when a figure breaks a relation that holds in the rest of the table.',
  }),
]

const columns = attribute('columns', ['kolumner'], 'text', {
  sv: 'Kolumnerna som ska vara med, med blanksteg mellan.',
  en: 'The columns that are wanted, with blanks between.',
})

/** `::rollup{kind=…}`: a table of the included reports' tables. In a block a pipe table adds rows, and says which columns. */
export const rollup: DirectiveType = {
  name: 'rollup',
  otherNames: ['sammanställning', 'sammanställ', 'sammanställd'],
  about: {
    sv: 'En tabell som sammanställer tabellerna i rapporterna under ”include”. Med tre kolon läggs egna rader till.',
    en: 'A table that gathers the tables of the reports under “include”. With three colons rows of your own are added.',
  },
  forms: { container: [...stated, lang], leaf: [...stated, columns, lang] },
  needs: { container: kind, leaf: kind },
  hasLabel: true,
  convert(node, { label, body }, context, convert) {
    if (!node.attributes?.kind) {
      reportMissing(node, kind, context)
      return null
    }
    const span = openingSpan(node, context)
    const { rows, kept } =
      node.type === 'containerDirective' && body.length > 0
        ? pipeRows(node, body, context, convert)
        : { rows: null, kept: [] }
    const none = { headings: [], toTheRight: [], rows: [], span }
    const asked: Record<string, string> = {}
    const show = chosen(node, 'show', rollUpChoices, context)
    if (show) asked['show'] = show
    const { table, of, columns: wanted } = node.attributes
    if (table) asked['table'] = table
    if (of) asked['of'] = of
    if (wanted) asked['columns'] = wanted
    const madeOf = { by: 'rollup', table: null, asked, span }
    const found = { ...(rows?.from === 'chapter' ? rows : none), from: 'tables', madeOf } as const
    return [foundTable(node, label, found, context, convert), ...kept]
  },
}
