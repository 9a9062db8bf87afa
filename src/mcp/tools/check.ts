import { z } from 'zod'
import { describe } from '../../diagnostics/describe.ts'
import { problemData } from '../../diagnostics/reporters/json.ts'
import { problemSchema } from '../../schemas/printed-schemas.ts'
import { askedReport, checkAsked } from '../asked-report.ts'
import { defineTool, type ToolIn } from '../tool.ts'

const texts = {
  sv: {
    title: 'Kontrollera en rapport',
    about:
      'Allt som är fel i en rapport: summor, avvikelser, tal i löptext som inte stämmer med tabellerna, länkar, språk. Varje fel har fil, rad, vad som är fel och vad man gör åt det.',
  },
  en: {
    title: 'Check a report',
    about:
      'All that is wrong in a report: totals, deviations, figures in prose that disagree with its tables, links, language. Each problem has its file and line, what is wrong and what to do about it.',
  },
}

export const check: ToolIn = (language) =>
  defineTool({
    name: 'check',
    ...texts[language],
    input: z.strictObject(askedReport(language)),
    output: z.strictObject({ problems: z.array(problemSchema) }),
    async answer(asked, context) {
      const { diagnostics, locate } = await checkAsked(asked, context)
      return { problems: diagnostics.map((one) => problemData(describe(one, locate, language))) }
    },
  })
