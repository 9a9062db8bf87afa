import { startOf } from '../model/span.ts'
import type { Report } from '../model/report.ts'
import { contentsEntries, listedTargets } from '../numbering/number-report.ts'
import type { PrintedLayout } from '../print/finish/finish-pdf.ts'
import { continuationsOf } from '../tables/row-groups.ts'
import type { Attachment, MissingGlyphs } from '../print/finish/facts.ts'
import type { Format, FormatInput } from './format.ts'
import { json } from './json.ts'

/** The report printed, with the page numbers of its contents computed, accessible and fit for archives. */
export const pdf: Format = {
  extension: 'pdf',
  prints: true,
  async make(input) {
    const { printReport } = await import('../print/print-report.ts')
    const { numbered, printer, emit } = input
    const html = await input.html()
    const { report } = numbered
    const { pdf, page, fitted } = await printReport(
      printer,
      {
        html,
        listed: [
          ...contentsEntries(numbered),
          ...report.meta.listOf.flatMap((list) => listedTargets(numbered, list)),
        ].map(({ id }) => id),
        continuations: report.tables.flatMap(continuationsOf),
        tables: report.tables.map(({ id }) => id),
        date: dateOf(report),
        place: placeOf(report),
      },
      emit,
    )
    const standIn = printer.standIn()
    if (standIn) emit('pdf/other-browser', standIn, placeOf(report))
    const { bytes, layout, spoken } = await finished(pdf, input)
    const { checkLayout, legibleSize } = await import('../layout/check-layout.ts')
    const measures = await printer.measure(page, { textSize: legibleSize(layout.scale), spoken })
    checkLayout(report, { ...layout, fitted }, measures, emit)
    return bytes
  },
}

const dateOf = ({ meta }: Report) => meta.date ?? meta.cutoff ?? meta.period?.end ?? '2000-01-01'

const placeOf = ({ id }: Report) => startOf(`reports/${id}/report.yaml`)

/** A PDF of a browser that prints otherwise is kept as it was printed, and that is said. */
async function finished(
  printed: Uint8Array,
  input: FormatInput,
): Promise<{
  readonly bytes: Uint8Array
  readonly layout: PrintedLayout
  readonly spoken: readonly string[] | null
}> {
  const { finishPdf, UnfinishablePdf } = await import('../print/finish/finish-pdf.ts')
  const { wordsInHtml } = await import('../print/words-in-html.ts')
  const { numbered, emit } = input
  const { report } = numbered
  const { meta } = report
  try {
    const { bytes, layout, spoken, faults, missing } = finishPdf(printed, {
      title: meta.title,
      language: meta.language,
      author: meta.author,
      organisation: meta.organisation,
      registration: meta.registration,
      keywords: meta.keywords,
      date: dateOf(report),
      attachment: input.output.attachData ? await dataOf(input) : null,
      words: wordsInHtml((await input.html())(null)),
    })
    for (const { fault, detail } of faults) {
      // Descriptions of images have been told where they are written.
      if (fault !== 'figure') emit('pdf/unfinished', { detail: `${fault}, ${detail}` }, placeOf(report))
    }
    if (missing.places.length > 0) await tellMissing(missing, input)
    return { bytes, layout, spoken }
  } catch (error) {
    if (!(error instanceof UnfinishablePdf)) throw error
    emit('pdf/unfinished', { detail: error.message }, placeOf(report))
    return { bytes: printed, layout: { scale: 1, tables: [] }, spoken: null }
  }
}

/** The same bytes as the format of data writes. */
async function dataOf(input: FormatInput): Promise<Attachment> {
  const { language } = input.numbered.report.meta
  return {
    name: `${input.output.name}.${json.extension}`,
    mime: 'application/json',
    description: descriptions[language],
    bytes: await json.make(input),
  }
}

const descriptions = { sv: 'Rapportens tal och text som data', en: 'The report’s figures and text as data' }

/** Each character once for each place; those whose place cannot be found by the page that lacks them. */
async function tellMissing({ places, printed }: MissingGlyphs, input: FormatInput): Promise<void> {
  const { characterFinder } = await import('../print/find-character.ts')
  const { numbered, texts, emit } = input
  const { report } = numbered
  const own = texts.filter(
    ({ file }) => !file.startsWith('reports/') || file.startsWith(`reports/${report.id}/`),
  )
  const find = characterFinder(own, report.tables, printed)
  const told = new Set<string>()
  for (const { page, text, lacking } of places) {
    const found = text === null ? [] : find(text, lacking)
    for (const { character, span } of found) {
      const key = `${span.file}:${span.cell ?? ''}:${span.start}:${character}`
      if (!told.has(key)) emit('pdf/glyph', { character, page, text }, span)
      told.add(key)
    }
    // Heads and feet of pages say what the title page says.
    if (found.length === 0 && (text !== null || places.length === 1))
      emit('pdf/glyph', { character: null, page, text }, placeOf(report))
  }
}
