import { plainChoices } from '../../model/choice.ts'
import { pageChoices, relationChoices, signChoices } from '../../model/report-choices.ts'
import { moneyUnits } from '../../model/units.ts'
import { encodings } from '../data/encoding.ts'
import type { DirectiveType } from '../directive/directive-type.ts'
import { decimalCounts, foundTable, rowCounts, sparkline } from '../found-table.ts'
import { fileRows, frontRows, pipeRows } from '../table-rows.ts'
import { attribute, id, lang } from '../directive/attributes.ts'
import { remarkAttributes } from '../directive/remarks.ts'

const stated = [
  id,
  attribute('kind', ['sort', 'tabellsort', 'typ', 'type'], 'kind', {
    sv: 'Tabellsorten: vilka kolumner tabellen har och vad som kontrolleras.',
    en: 'The kind of table: which columns it has and what is checked.',
  }),
  attribute('unit', ['enhet'], plainChoices(moneyUnits), {
    sv: 'Enheten som tabellens belopp är i, om det är en annan än rapportens.',
    en: 'The unit of the table’s amounts, where it is not the report’s.',
  }),
  attribute('from', [], plainChoices(moneyUnits), {
    sv: 'Enheten som beloppen är skrivna i; de räknas om till tabellens.',
    en: 'The unit that the amounts are written in; they are converted to the table’s.',
  }),
  attribute('decimals', [], plainChoices(decimalCounts), {
    sv: 'Hur många decimaler omräknade belopp trycks med; hör ihop med from.',
    en: 'How many decimals converted amounts are printed with; goes with from.',
  }),
  attribute('signs', ['tecken'], signChoices, {
    sv: 'Hur intäkter, kostnader och avvikelser är skrivna i tabellen.',
    en: 'How income, costs and deviations are written in the table.',
  }),
  attribute('headings', [], plainChoices(rowCounts), {
    sv: 'Hur många rader rubrikerna är.',
    en: 'How many rows the headings are.',
  }),
  attribute('relations', [], relationChoices, {
    sv: 'Hur allvarligt det är när ett tal bryter ett samband som annars stämmer i tabellen.',
    en: 'How serious it is when a figure breaks a relation that holds in the rest of the table.',
  }),
]

const page = attribute('page', ['sida', 'orientation', 'sidläge'], pageChoices, {
  sv: 'Om tabellen ska stå på en stående eller en liggande sida; annars avgör dess bredd.',
  en: 'Whether the table stands on an upright or a landscape page; its width decides otherwise.',
})

const remarked = [...stated, page, sparkline, ...remarkAttributes]

const src = attribute('src', ['fil', 'file'], 'file', {
  sv: 'Filen som raderna hämtas från, i rapportens mapp: CSV, Excel, YAML eller JSON.',
  en: 'The file that the rows are read from, in the report’s folder: CSV, Excel, YAML or JSON.',
})

const file = [
  src,
  attribute('sheet', ['blad', 'flik'], 'text', {
    sv: 'Bladet i arbetsboken; utan det läses det första.',
    en: 'The sheet of the workbook; without it the first is read.',
  }),
  attribute('range', ['område'], 'text', {
    sv: 'Cellerna i bladet, som A4:D20.',
    en: 'The cells of the sheet, such as A4:D20.',
  }),
  attribute('encoding', [], plainChoices(encodings), {
    sv: 'Filens teckenkodning, när den inte går att avgöra.',
    en: 'The file’s character encoding, where it cannot be told.',
  }),
]

/** `:::table` around a pipe table, and `::table` for rows that stand in a file or in the front matter. */
export const table: DirectiveType = {
  name: 'table',
  otherNames: ['tabell', 'tabel', 'tab'],
  about: {
    sv: 'En tabell med rubrik, id och sort. Med två kolon hämtas raderna från en fil.',
    en: 'A table with a caption, an id and a kind. With two colons its rows are read from a file.',
  },
  forms: { container: [...remarked, lang], leaf: [...remarked, ...file, lang] },
  needs: { leaf: src },
  usualBody: {
    sv: '| Område | Beskrivning |\n| ------ | ----------- |\n|        |             |',
    en: '| Area | Description |\n| ---- | ----------- |\n|      |             |',
  },
  hasLabel: true,
  convert(node, { label, body }, context, convert) {
    const named = node.attributes?.src
    // A file that is asked for with three colons has been told of, and is read all the same.
    if (node.type === 'containerDirective' && !(named && body.every(({ type }) => type !== 'table'))) {
      const { rows, kept } = pipeRows(node, body, context, convert)
      return [foundTable(node, label, rows, context, convert), ...kept]
    }
    const rows = named ? fileRows(node, named, context) : frontRows(node, context, convert)
    return rows && [foundTable(node, label, rows, context, convert), ...convert.blocks(body)]
  },
}
