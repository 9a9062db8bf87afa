import path from 'node:path/posix'
import { z } from 'zod'
import { problemData } from '../../diagnostics/reporters/json.ts'
import { isDocumentFault } from '../../documents/document.ts'
import { documentReaders } from '../../documents/index.ts'
import { documentLimit, readDocument } from '../../documents/read-document.ts'
import { adopt } from '../../engine/adopt.ts'
import { audit as auditDocument } from '../../engine/audit.ts'
import { isUnread, type Unread } from '../../host/workspace.ts'
import { problemSchema } from '../../schemas/printed-schemas.ts'
import { askedTexts, type AskedTexts } from '../texts.ts'
import { defineTool, Refusal, type ToolIn } from '../tool.ts'

const texts = {
  sv: {
    title: 'Granska ett dokument',
    about:
      'Fel i siffrorna i ett dokument som är gjort i ett annat program (Word, Excel, webbsida, PDF) och ligger i arbetsmappen. unjudged är tabeller som inte gick att bedöma, lost det som inte lästes.',
    file: 'Filen, räknat från arbetsmappens rot.',
  },
  en: {
    title: 'Audit a document',
    about:
      'What is wrong with the figures of a document that was made with another program (Word, Excel, web page, PDF) and lies in the workspace. unjudged are tables of which nothing can be said, lost is what was not read.',
    file: 'The file, from the root of the workspace.',
  },
}

const problems = z.array(problemSchema)

export const audit: ToolIn = (language) => {
  const { file: about, ...named } = texts[language]
  const say = askedTexts[language]
  return defineTool({
    name: 'audit',
    ...named,
    input: z.strictObject({ file: z.string().describe(about) }),
    output: z.strictObject({
      /** Why nothing could be read of it; null where it was. */
      fault: z.string().nullable(),
      tables: z.int(),
      problems,
      remarks: problems,
      unjudged: problems,
      lost: problems,
    }),
    async answer({ file }, { workspace, parts }) {
      const ending = path.extname(file).toLowerCase()
      const known = Object.keys(documentReaders)
      if (!known.includes(ending)) throw new Refusal(say.ending(file, known))
      const bytes = await workspace.readBytes(file, documentLimit)
      if (isUnread(bytes)) throw new Refusal(whyUnread(bytes.unread, say)(file))
      const document = await readDocument(bytes, ending, { language })
      const nothing = { tables: 0, problems: [], remarks: [], unjudged: [], lost: [] }
      if (isDocumentFault(document)) return { fault: document.fault, ...nothing }
      const adopted = await adopt(document, path.basename(file, ending), {}, parts)
      const found = auditDocument(adopted, file, language)
      return {
        fault: null,
        tables: found.tables,
        problems: found.problems.map(problemData),
        remarks: found.remarks.map(problemData),
        unjudged: found.unjudged.map(problemData),
        lost: found.lost.map(problemData),
      }
    },
  })
}

function whyUnread(reason: Unread['unread'], say: AskedTexts): (file: string) => string {
  if (reason === 'missing') return say.noFile
  return reason === 'outside' ? say.outside : say.unread
}
