import { z } from 'zod'
import { plainText } from '../../source/plain-text.ts'
import { askedReport, checkAsked } from '../asked-report.ts'
import { defineTool, type ToolIn } from '../tool.ts'

const texts = {
  sv: { title: 'Tabellerna', about: 'Vilka tabeller en rapport har: id, rubrik, sort, rader och kolumner.' },
  en: { title: 'The tables', about: 'Which tables a report has: id, caption, kind, rows and columns.' },
}

export const tables: ToolIn = (language) =>
  defineTool({
    name: 'tables',
    ...texts[language],
    input: z.strictObject(askedReport(language)),
    output: z.strictObject({
      tables: z.array(
        z.strictObject({
          id: z.string(),
          caption: z.string(),
          kind: z.string(),
          rows: z.int(),
          columns: z.array(z.string()),
          file: z.string(),
        }),
      ),
    }),
    async answer(asked, context) {
      const { report } = (await checkAsked(asked, context)).numbered
      return {
        tables: report.tables.map(({ id, caption, kind, rows, columns, span }) => ({
          id,
          caption: caption ? plainText(caption) : '',
          kind,
          rows: rows.length,
          columns: columns.map(({ heading }) => heading.text),
          file: span.file,
        })),
      }
    },
  })
