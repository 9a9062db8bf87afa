/** Makes of what Chromium printed a PDF that is accessible (PDF/UA-1) and fit for archives (PDF/A-2a, PDF/A-3a with a file attached); its pages look as before. */

import { readContents } from './content/content-streams.ts'
import { dropSoftHyphens } from './content/drop-soft-hyphens.ts'
import { fontFinder } from './content/fonts.ts'
import { restoreSpaces } from './content/restore-spaces.ts'
import { rewriteContent } from './content/rewrite-content.ts'
import { attachFile } from './document/attach-file.ts'
import { mendDestinations } from './document/mend-destinations.ts'
import { writeMetadata, type Standards } from './document/metadata.ts'
import type { DocumentFacts, MissingGlyphs, PdfFault } from './facts.ts'
import { findMissingGlyphs } from './find-missing-glyphs.ts'
import { readFile } from './objects/read-file.ts'
import { isRef } from './objects/values.ts'
import { writeFile } from './objects/write-file.ts'
import { applyMarkers } from './structure/apply-markers.ts'
import { dropDecoration } from './structure/drop-decoration.ts'
import { flatten } from './structure/flatten.ts'
import { mendFigures } from './structure/mend-figures.ts'
import { mendHeadings } from './structure/mend-headings.ts'
import { mendBookmarks, mendLinks } from './structure/mend-links.ts'
import { mendLists } from './structure/mend-lists.ts'
import { mendTables } from './structure/mend-tables.ts'
import { readLayout, type PrintedLayout } from './structure/printed-layout.ts'
import { readTree } from './structure/read-tree.ts'
import { elementsIn } from './structure/tree.ts'
import { writeTree } from './structure/write-tree.ts'
import { spokenTexts } from './spoken-texts.ts'
import { UnfinishablePdf } from './unfinishable-pdf.ts'

export type { DocumentFacts, PdfFault } from './facts.ts'
export type { PrintedLayout, PrintedTable } from './structure/printed-layout.ts'
export { UnfinishablePdf } from './unfinishable-pdf.ts'

export interface FinishedPdf {
  readonly bytes: Uint8Array
  /** What could not be mended; with any of these the file does not claim to conform. */
  readonly faults: readonly PdfFault[]
  readonly missing: MissingGlyphs
  readonly layout: PrintedLayout
  /** What its tags say, paragraph by paragraph. */
  readonly spoken: readonly string[]
}

/** Throws UnfinishablePdf for what is not a tagged PDF as Chromium writes it. */
export function finishPdf(pdf: Uint8Array, facts: DocumentFacts): FinishedPdf {
  const file = readFile(pdf)
  const rootRef = file.trailer.get('Root')
  if (!isRef(rootRef)) throw new UnfinishablePdf('the PDF has no catalogue')
  const catalog = file.dict(rootRef)
  const fontOf = fontFinder(file)
  const contents = readContents(file, catalog, fontOf)
  const root = readTree(file, catalog, contents)
  const faults: PdfFault[] = []

  dropDecoration(root)
  applyMarkers(root)
  root.type = 'Document'
  flatten(root)
  mendLists(file, root)
  mendTables(file, root, faults)
  const layout = readLayout(contents, root)
  mendFigures(file, root, faults)
  for (const one of elementsIn(root)) if (one.type === 'H') one.type = 'P'
  mendHeadings(root)

  dropSoftHyphens(contents, fontOf)
  restoreSpaces(contents, root, fontOf, facts.words)
  mendLinks(file, contents, root, fontOf, facts.language, faults)
  mendBookmarks(file, catalog, root, fontOf)
  mendDestinations(file, catalog, contents)
  const missing = findMissingGlyphs(file, contents, root, fontOf)
  const spoken = spokenTexts(contents, root, fontOf)

  rewriteContent(file, contents, root)
  writeTree(file, catalog, contents, root, facts.language)
  attachFile(file, catalog, facts)
  const info = writeMetadata(file, catalog, facts, standardsOf(faults, missing))
  return { bytes: writeFile(file, rootRef, info), faults, missing, layout, spoken }
}

/** The standards that nothing found is against: without a description of a figure a file may still be archived. */
const standardsOf = (faults: readonly PdfFault[], { places }: MissingGlyphs): Standards => ({
  accessible: places.length === 0 && faults.length === 0,
  archivable: places.length === 0 && faults.every(({ fault }) => fault === 'figure'),
})
