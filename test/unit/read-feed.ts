/** A feed that is asked as a binding would ask it: what it makes of files by a mapping, and what it tells. */

import type { z } from 'zod'
import { placeText, describe } from '../../src/diagnostics/describe.ts'
import { emitInto, type Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { catalogue } from '../../src/diagnostics/catalogue/index.ts'
import { createLocator } from '../../src/diagnostics/locate.ts'
import { bindingCodes } from '../../src/feeds/binding-codes.ts'
import { isFigure, type FedTable, type Feed, type FeedReport } from '../../src/feeds/feed.ts'
import { toDecimalString } from '../../src/model/amount.ts'
import { noBreakSpace } from '../../src/model/number-text.ts'
import { sourceText } from '../../src/model/source-text.ts'
import type { SourceText } from '../../src/model/span.ts'
import { readSettings } from '../../src/source/settings.ts'
import { readYaml, type YamlSource } from '../../src/source/yaml-source.ts'

export interface ReadFeed {
  readonly table: FedTable | null
  /** Rows with their label and cells: amounts in plain digits, `–` for what the source says nothing of. */
  readonly cells: readonly (readonly string[])[]
  /** `fil.se:12:1 error sie/line: …` */
  readonly told: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
  readonly texts: readonly SourceText[]
}

const someReport: FeedReport = { language: 'sv', cutoff: '2026-08-31', period: null }

/** As a binding reads it: what is meant as text keeps its own characters. */
export const readMapping = (feed: Feed, yaml: YamlSource): object =>
  readSettings(feed.schema as z.ZodObject, yaml, {
    invalid: (key, problem) => {
      throw new Error(`${key}: ${JSON.stringify(problem)}`)
    },
    unknown: ({ key }) => {
      throw new Error(`${key} is unknown`)
    },
  })

/** `mapping` is what stands under the feed's key in a binding; files by their names. */
export async function readFeed(
  feed: Feed,
  mapping: string,
  files: ReadonlyMap<string, Uint8Array>,
  report: FeedReport = someReport,
): Promise<ReadFeed> {
  const binding = sourceText('data/t.import.yaml', mapping)
  const yaml = readYaml(binding)
  const texts = [binding]
  const diagnostics: Diagnostic[] = []
  const table = await feed.read({
    mapping: readMapping(feed, yaml),
    places: yaml,
    files: [...files].map(([name, bytes]) => ({ file: name, name, bytes, span: yaml.valueSpan([]) })),
    report,
    keep: (source) => void texts.push(source),
    emit: emitInto(diagnostics, { ...catalogue, ...bindingCodes, ...feed.codes }) as never,
  })
  const locate = createLocator(texts)
  return {
    table,
    cells: (table?.rows ?? []).map(({ label, cells }) => [
      label,
      ...cells.map((cell) =>
        cell === null ? '–' : isFigure(cell) ? toDecimalString(cell.amount) : cell.text,
      ),
    ]),
    told: diagnostics.map((diagnostic) => {
      const described = describe(diagnostic, locate, report.language)
      const message = described.message.replaceAll(noBreakSpace, ' ')
      return `${placeText(described)} ${described.severity} ${described.code}: ${message}`
    }),
    diagnostics,
    texts,
  }
}
