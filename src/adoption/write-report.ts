/** A draft → the files of a report, and where each part of them came from. */

import type { SignConvention } from '../model/conventions.ts'
import type { MoneyUnit } from '../model/units.ts'
import { commonest } from '../model/commonest.ts'
import type { Draft } from './draft.ts'
import type { PlacedFiles } from './places.ts'
import { writeChapters, type ChoiceOf } from './write-chapters.ts'
import { writeManifest } from './write-manifest.ts'

export interface AdoptedReport {
  readonly draft: Draft
  /** Bytes by their paths in the report's folder. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** By the same paths. */
  readonly placed: PlacedFiles
}

export function writeReport(
  draft: Draft,
  choiceOf: ChoiceOf,
  signs: SignConvention | null = null,
): AdoptedReport {
  const chapters = writeChapters(draft, choiceOf)
  const texts = [...chapters, ...chapters.flatMap(({ files }) => files)]
  return {
    draft,
    files: new Map([
      ['report.yaml', encode(writeManifest(draft.facts, commonUnit(draft), signs))],
      ...texts.map(({ name, text }) => [name, encode(text)] as const),
      ...[...draft.images].map(([name, bytes]) => [`images/${name}`, bytes] as const),
    ]),
    placed: new Map(texts.map(({ name, parts }) => [name, parts])),
  }
}

/** The unit of most tables is that of those that name none. */
const commonUnit = ({ tables }: Draft): MoneyUnit | null =>
  commonest(tables.flatMap(({ unit }) => (unit === null ? [] : [unit])))

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
