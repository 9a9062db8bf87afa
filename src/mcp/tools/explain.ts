import { z } from 'zod'
import { explainCell } from '../../explanations/explain-cell.ts'
import type { ExplainedCell } from '../../explanations/explanation.ts'
import { findCell, isUnknown } from '../../values/find-cell.ts'
import { readExpression } from '../../values/read-expression.ts'
import { askedReport, checkAsked } from '../asked-report.ts'
import { askedTexts } from '../texts.ts'
import { defineTool, Refusal, type ToolIn } from '../tool.ts'

const texts = {
  sv: {
    title: 'Hur ett tal blir till',
    about:
      'Hur en tabellcells tal blir till: skrivet, läst ur en fil eller uträknat, med vilka tal, vad det har kontrollerats mot och var allt står.',
    reference:
      'Cellens namn, tabell.rad.kolumn, som resultat.skatteintakter.utfall; figures ger sådana namn.',
  },
  en: {
    title: 'How a figure is made',
    about:
      'How the figure of a table’s cell is made: typed, read from a file or computed, of which figures, what it was held against and where all of it stands.',
    reference:
      'The cell’s name, table.row.column, such as resultat.skatteintakter.utfall; figures gives such names.',
  },
}

const cell = z.strictObject({
  /** What the report that it is of is called, where that is another one. */
  report: z.string().nullable(),
  table: z.string(),
  row: z.string(),
  column: z.string(),
  printed: z.string(),
  place: z.string(),
})

export const explain: ToolIn = (language) => {
  const { reference: about, ...named } = texts[language]
  const say = askedTexts[language]
  return defineTool({
    name: 'explain',
    ...named,
    input: z.strictObject({ ...askedReport(language), reference: z.string().describe(about) }),
    output: z.strictObject({ ...cell.shape, sentences: z.array(z.string()), sources: z.array(cell) }),
    async answer(asked, context) {
      const checked = await checkAsked(asked, context)
      const { report } = checked.numbered
      const written = asked.reference.replace(/^\{\{|\}\}$/g, '')
      const expression = readExpression(`{{${written}}}`)
      if (!expression || expression.path.length === 0) throw new Refusal(say.noCell(written, null, []))
      const found = findCell(expression.path, report.tables)
      if (isUnknown(found)) throw new Refusal(say.noCell(written, found.nearest, found.known))
      const at = { table: found.table.id, row: found.row, column: found.column }
      const explained = explainCell(checked, at, language)
      if (!explained) throw new Refusal(say.blank(written))
      const { sentences, sources } = explained
      return {
        ...cellData({ ...explained, report: null }),
        sentences: [...sentences],
        sources: sources.map(cellData),
      }
    },
  })
}

const cellData = ({
  report,
  table,
  row,
  column,
  printed,
  place,
}: Omit<ExplainedCell, 'at' | 'span' | 'isEarlier'>) => ({
  report,
  table,
  row,
  column,
  printed,
  place,
})
