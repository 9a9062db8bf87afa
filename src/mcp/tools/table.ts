import { z } from 'zod'
import { nearest } from '../../diagnostics/nearest.ts'
import { tableData } from '../../formats/json.ts'
import { askedReport, checkAsked } from '../asked-report.ts'
import { askedTexts } from '../texts.ts'
import { defineTool, Refusal, type ToolIn } from '../tool.ts'

const texts = {
  sv: {
    title: 'En tabells värden',
    about:
      'En tabell som data, som i rapportens JSON-fil: kolumnernas typ och enhet, och för varje cell texten, talet som exakt decimaltext och om det är skrivet eller uträknat.',
    table: 'Tabellens id. Verktyget tables visar dem som finns.',
  },
  en: {
    title: 'A table’s values',
    about:
      'A table as data, as in the report’s JSON file: the type and unit of its columns, and for each cell its text, its number as an exact decimal text and whether it was typed or computed.',
    table: 'The table’s id. The tool tables shows those that there are.',
  },
}

export const table: ToolIn = (language) => {
  const { table: about, ...named } = texts[language]
  return defineTool({
    name: 'table',
    ...named,
    input: z.strictObject({ ...askedReport(language), table: z.string().describe(about) }),
    output: z.strictObject({ table: z.looseObject({ id: z.string() }) }),
    async answer(asked, context) {
      const { report, targets } = (await checkAsked(asked, context)).numbered
      const found = report.tables.find(({ id }) => id === asked.table)
      const ids = report.tables.map(({ id }) => id)
      if (!found) throw new Refusal(askedTexts[language].noTable(asked.table, nearest(asked.table, ids), ids))
      return { table: { ...tableData(found, targets.get(found.id)?.number ?? null), id: found.id } }
    },
  })
}
