/** What a report's PDF says of itself. */

import type { Attachment, DocumentFacts } from '../../print/finish/facts.ts'
import type { AttachedFile } from '../../model/report.ts'
import type { FormatInput } from '../format.ts'
import { json } from '../json.ts'
import { dateOf } from '../report-date.ts'

export async function documentFacts(input: FormatInput): Promise<DocumentFacts> {
  const { report } = input.numbered
  const { title, language, author, organisation, registration, keywords } = report.meta
  return {
    standard: input.output.pdf,
    title,
    language,
    author,
    organisation,
    registration,
    keywords,
    date: dateOf(report),
    attachments: [
      ...(input.output.attachData ? [await dataOf(input)] : []),
      ...report.attachments.map((file) => attachmentOf(file, language)),
    ],
  }
}

const attachmentOf = (file: AttachedFile, language: DocumentFacts['language']): Attachment => ({
  name: file.name,
  mime: 'application/pdf',
  description: supplement[language],
  relation: 'Supplement',
  bytes: file.bytes,
})

const supplement = { sv: 'Bilaga till rapporten', en: 'Appendix to the report' }

/** The same bytes as the format of data writes. */
async function dataOf(input: FormatInput): Promise<Attachment> {
  const { language } = input.numbered.report.meta
  return {
    name: `${input.output.name}.${json.extension}`,
    mime: 'application/json',
    description: descriptions[language],
    relation: 'Data',
    bytes: await json.make(input),
  }
}

const descriptions = { sv: 'Rapportens tal och text som data', en: 'The report’s figures and text as data' }
