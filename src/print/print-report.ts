/** A report for print → the parts that its PDF is joined of, each printed and finished by itself. */

import { atMost } from '../host/at-most.ts'
import { collectGarbage } from '../host/collect-garbage.ts'
import type { PdfStandard } from '../model/pdf-standard.ts'
import type { PrintableReport } from '../render/render-html.ts'
import type { Continuation } from '../tables/row-groups.ts'
import type { PartFacts } from './finish/facts.ts'
import { firstNumber } from './finish/part.ts'
import { keyOf } from './kept-parts.ts'
import { linkParts, withProbes, type LinkedPart } from './link-parts.ts'
import { unspokenIn } from './measure/unspoken.ts'
import type { PartOutcome } from './part-outcome.ts'
import { partRanges } from './part-ranges.ts'
import type { PartToPrint } from './print-part.ts'
import type { Printer } from './printer.ts'
import { wordsInHtml } from './words-in-html.ts'

export interface ReportToPrint {
  readonly print: PrintableReport
  readonly language: PartFacts['language']
  readonly standard: PdfStandard
  /** Ids of its tables. */
  readonly tables: readonly string[]
  readonly continuations: readonly Continuation[]
  /** In pixels of CSS, what text must measure in a print of that scale so as not to be told. */
  readonly legibleSize: (scale: number) => number
}

export interface PrintRun {
  readonly printer: Printer
  /** Whether nothing else will be printed. */
  readonly isLast: boolean
  /** Aborted when nobody wants the print any longer: what is being printed is, and no further part. */
  readonly signal?: AbortSignal
}

/** Throws UnfinishablePdf where the browser prints otherwise than Chromium. */
export async function printReport(
  report: ReportToPrint,
  { printer, isLast, signal }: PrintRun,
): Promise<PartOutcome[]> {
  const { print } = report
  const ranges = partRanges(print)
  const stylesKey = keyOf(print.styles, print.ownStyles)
  const link = () => linkParts(ranges.map((range) => print.part(range)))
  // While one is finished the next is printed; more would only fill memory.
  const inTurn = atMost(2 * printer.jobs)
  const isOnly = isLast && ranges.length === 1
  let steps = 0
  const tidy = () => {
    if (ranges.length > partsOfLongReport && steps++ % stepsPerCollection === 0) collectGarbage()
  }
  const printed = (linked: (LinkedPart | null)[], rooms: readonly number[]): Promise<PartOutcome[]> => {
    let next = firstNumber
    const tasks = rooms.map((room, index) => {
      const first = next
      next += room
      const pageLine = ranges[index]!.isWhole ? null : print.pageLine
      return () => {
        signal?.throwIfAborted()
        const part = linked[index]!
        // A thousand pages of HTML are let go of one by one.
        linked[index] = null
        return outcomeOf(report, part, { first, isFirst: index === 0, pageLine }, printer, {
          stylesKey,
          isOnly,
          tidy,
          signal,
        })
      }
    })
    return Promise.all(tasks.map((task) => inTurn(task)))
  }
  const linked = link()
  const rooms = linked.map(({ html }) => roomFor(html.length / lettersPerObject))
  const parts = await printed(linked, rooms)
  const used = parts.map(({ part }) => part.next - part.first)
  if (used.every((count, index) => count <= rooms[index]!)) return parts
  // A drawing may hold another many times over.
  const larger = rooms.map((room, index) => Math.max(room, roomFor(used[index]!)))
  return printed(link(), larger)
}

/** Some two hundred pages. */
const partsOfLongReport = 8
/** A part is begun, and it is done. The first ones begin at once, and leave most behind: all of the report as HTML. */
const stepsPerCollection = 5

/** Numbers are given before it is known how many objects a part has: seldom more than one to so many letters of its HTML. */
const lettersPerObject = 4
/** A small change of a part leaves the numbers of those after it as they are. */
const roomStep = 4096

const roomFor = (objects: number): number => roomStep * Math.ceil((objects + roomStep) / roomStep)

interface PrintSetting {
  /** Tells the styles from all others. */
  readonly stylesKey: string
  readonly isOnly: boolean
  readonly tidy: () => void
  readonly signal: AbortSignal | undefined
}

async function outcomeOf(
  { print, language, standard, tables, continuations, legibleSize }: ReportToPrint,
  { html, ids, targets }: LinkedPart,
  place: Pick<PartFacts, 'first' | 'isFirst' | 'pageLine'>,
  printer: Printer,
  { stylesKey, isOnly, tidy, signal }: PrintSetting,
): Promise<PartOutcome> {
  const own = continuations.filter(({ group }) => ids.has(group))
  const asked = [...targets, ...own.flatMap(({ group, above }) => [above, group])]
  const toPrint: PartToPrint = {
    html: withProbes(html, asked),
    styles: print.ownStyles,
    isFirst: place.isFirst,
    tables: tables.filter((id) => ids.has(id)),
    continuations: own,
    textSize: legibleSize(1),
    namesTargets: standard === 'ua-2',
  }
  const known = printer.kept && {
    parts: printer.kept,
    // What is large apart.
    key: keyOf(
      stylesKey,
      toPrint.html,
      { ...toPrint, html: '', styles: '' },
      place,
      language,
      standard,
      targets,
    ),
  }
  const before = await known?.parts.get(known.key)
  if (before) return before
  printer.prepareFinish(place)
  const printing = printer.print(print.styles, toPrint)
  const words = wordsInHtml(html)
  tidy()
  const { pdf, measures, fitted } = await printing
  // It ends while what it printed is finished.
  if (isOnly) printer.rest()
  signal?.throwIfAborted()
  const part = await printer.finish(pdf, { ...place, language, standard, targets, words })
  tidy()
  const { spoken, layout } = part.told
  const unspoken = unspokenIn(measures, spoken)
  const limits = { textSize: legibleSize(layout.scale), unspoken }
  const again =
    unspoken.length === 0 && layout.scale === 1
      ? measures
      : await printer.measureAgain(print.styles, { part: toPrint, fitted, limits })
  // What was said has been compared, and fills memory.
  const told = { ...part.told, spoken: [] }
  const outcome: PartOutcome = {
    part: { ...part, told },
    tables: toPrint.tables,
    measures: { ...again, said: [] },
    fitted,
  }
  // Another browser than the one that should print may print otherwise.
  if (printer.standIn() === null) await known?.parts.put(known.key, outcome)
  return outcome
}
