import { z } from 'zod'
import { listReports } from '../../engine/list-reports.ts'
import { openSession } from '../../engine/session.ts'
import { defineTool, type ToolIn } from '../tool.ts'

const texts = {
  sv: {
    title: 'Rapporterna',
    about:
      'Vilka rapporter arbetsmappen har: id, status, titel och mottagarna som de har egna versioner för.',
  },
  en: {
    title: 'The reports',
    about:
      'Which reports the workspace has: id, status, title and the recipients that they have versions for.',
  },
}

export const list: ToolIn = (language) =>
  defineTool({
    name: 'list',
    ...texts[language],
    input: z.strictObject({}),
    output: z.strictObject({
      reports: z.array(
        z.strictObject({
          id: z.string(),
          status: z.string(),
          title: z.string(),
          variants: z.array(z.string()),
        }),
      ),
    }),
    async answer(_, { workspace, parts }) {
      const reports = await listReports(openSession(workspace, parts))
      return {
        reports: reports.map(({ id, status, title, variants }) => ({
          id,
          status,
          title,
          variants: [...variants],
        })),
      }
    },
  })
