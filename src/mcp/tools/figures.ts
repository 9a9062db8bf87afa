import { z } from 'zod'
import { listedFigures } from '../../figures/listed-figures.ts'
import { askedReport, checkAsked } from '../asked-report.ts'
import { defineTool, type ToolIn } from '../tool.ts'

const texts = {
  sv: {
    title: 'Talen i löptexten',
    about:
      'Varje tal i löptexten: länkat till en tabellcell, lika med en, i strid med en eller utan källa. references är cellernas namn, som explain tar.',
  },
  en: {
    title: 'The figures of the prose',
    about:
      'Every figure of the prose: linked to a table’s cell, equal to one, contradicting one or without a source. references are the names of cells, which explain takes.',
  },
}

export const figures: ToolIn = (language) =>
  defineTool({
    name: 'figures',
    ...texts[language],
    input: z.strictObject(askedReport(language)),
    output: z.strictObject({
      figures: z.array(
        z.strictObject({
          report: z.string(),
          place: z.string(),
          figure: z.string(),
          status: z.enum(['linked', 'matched', 'contradicts', 'unsourced']),
          references: z.array(z.string()),
          source: z.string().nullable(),
          expected: z.string().nullable(),
          sentence: z.string(),
        }),
      ),
    }),
    async answer(asked, context) {
      const { numbered, locate } = await checkAsked(asked, context)
      const rows = listedFigures(numbered.report, asked.report, locate)
      return { figures: rows.map((row) => ({ ...row, references: [...row.references] })) }
    },
  })
