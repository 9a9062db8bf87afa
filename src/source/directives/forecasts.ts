import { choicesOf } from '../../model/choice.ts'
import { hasForecasts } from '../../model/forecast-columns.ts'
import type { ChapterContext } from '../chapter-context.ts'
import { attribute, id, tableId } from '../directive/attributes.ts'
import { attributeSpan, chosen, openingSpan, reportMissing, type Directive } from '../directive/directive.ts'
import type { DirectiveType } from '../directive/directive-type.ts'
import { foundTable } from '../found-table.ts'

const showChoices = choicesOf(['forecasts', 'accuracy'] as const, {
  forecasts: ['prognoser'],
  accuracy: ['träffsäkerhet', 'säkerhet'],
})

const rows = attribute('rows', ['rader'], 'rows', {
  sv: 'Raderna vars prognoser visas, med blanksteg mellan, eller alla; utan det tabellens summa.',
  en: 'The rows whose forecasts are shown, with blanks between, or all; without it the table’s total.',
})
const show = attribute('show', ['visa'], showChoices, {
  sv: 'Varje prognos med sitt utfall, eller träffsäkerheten efter när på året prognosen gjordes.',
  en: 'Each forecast with its outcome, or how close they came by when in the year they were made.',
})
const within = attribute('within', ['inom'], 'text', {
  sv: 'Hur många procent fel en prognos får ha och ändå vara en träff: 1 om inget sägs.',
  en: 'How many per cent a forecast may be off and still be a hit: 1 where nothing is said.',
})

/** `::forecasts{table=resultat}`: a table of what was forecast in the reports before, and what it came to. */
export const forecasts: DirectiveType = {
  name: 'forecasts',
  otherNames: ['prognosträff', 'prognossäkerhet', 'prognoser', 'forecast-accuracy'],
  about: {
    sv: 'En tabell över tidigare års prognoser och vad det blev, hämtad ur rapporterna före den här.',
    en: 'A table of earlier years’ forecasts and what they came to, taken from the reports before this one.',
  },
  forms: { leaf: [id, tableId, rows, show, within] },
  needs: { leaf: tableId },
  suits: (table, { previous }) => previous !== null && hasForecasts(table),
  hasLabel: true,
  convert(node, { label }, context, convert) {
    const table = node.attributes?.table
    if (!table) {
      reportMissing(node, tableId, context)
      return null
    }
    const opening = openingSpan(node, context)
    const span = attributeSpan(opening, table, context)
    const asked = {
      rows: node.attributes?.rows ?? '',
      show: chosen(node, show.name, showChoices, context) ?? 'forecasts',
      within: withinOf(node, context),
    }
    const madeOf = { by: 'forecasts', table, asked, span: opening }
    const noRows = { headings: [], toTheRight: [], rows: [], span }
    return [foundTable(node, label, { from: 'tables', madeOf, ...noRows }, context, convert)]
  },
}

/** Per cent, with a decimal comma or point; 1 where it cannot be read, which is told. */
function withinOf(node: Directive, context: ChapterContext): string {
  const written = node.attributes?.within ?? '1'
  const found = /^(\d{1,2})(?:[.,](\d{1,2}))?\s*%?$/.exec(written)
  if (found) return found[2] === undefined ? found[1]! : `${found[1]}.${found[2]}`
  context.emit(
    'directive/attribute',
    {
      directive: '::forecasts',
      attribute: within.name,
      problem: 'invalid',
      nearest: null,
      value: written,
      known: ['1', '2,5'].map((one) => ({ sv: one, en: one.replace(',', '.') })),
    },
    attributeSpan(openingSpan(node, context), written, context),
  )
  return '1'
}
