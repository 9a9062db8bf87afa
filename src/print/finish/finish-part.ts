/**
 * Makes of what Chromium printed, the whole of a document or a part of it, what an accessible PDF that is fit for archives is
 * joined of; its pages look as before.
 */

import { readContents } from './content/content-streams.ts'
import { dropNames } from './content/drop-names.ts'
import { dropSoftHyphens } from './content/drop-soft-hyphens.ts'
import { fontFinder } from './content/fonts.ts'
import { plainBlanks } from './content/plain-blanks.ts'
import { restoreSpaces } from './content/restore-spaces.ts'
import { rewriteContent } from './content/rewrite-content.ts'
import { readBookmarks, titledBookmarks } from './document/bookmarks.ts'
import { mendForeignLinks } from './document/foreign-links.ts'
import { mendDestinations } from './document/mend-destinations.ts'
import { producerOf } from './document/metadata.ts'
import type { PartFacts, PdfFault } from './facts.ts'
import { findMissingGlyphs } from './find-missing-glyphs.ts'
import { nameGlyphs } from './fonts/name-glyphs.ts'
import { readFile } from './objects/read-file.ts'
import { isRef } from '../../pdf-syntax/values.ts'
import { openBlocks, openTitles } from './open-numbers.ts'
import { shared, type FinishedPart } from './part.ts'
import { writePart } from './write-part.ts'
import { standards } from './standards/index.ts'
import { applyMarkers } from './structure/apply-markers.ts'
import { dropGoesOn } from './structure/drop-goes-on.ts'
import { dropDecoration } from './structure/drop-decoration.ts'
import { flatten } from './structure/flatten.ts'
import { mendFigures } from './structure/mend-figures.ts'
import { mendHeadings } from './structure/mend-headings.ts'
import { mendLinks } from './structure/mend-links.ts'
import { mendLists } from './structure/mend-lists.ts'
import { mendTables } from './structure/mend-tables.ts'
import { readLayout } from './structure/printed-layout.ts'
import { sayRightToLeft } from './structure/say-right-to-left.ts'
import { readTree } from './structure/read-tree.ts'
import { elementsIn } from './structure/tree.ts'
import { writeTree } from './structure/write-tree.ts'
import { spokenTexts } from './spoken-texts.ts'
import { UnfinishablePdf } from './unfinishable-pdf.ts'

/** Throws UnfinishablePdf for what is not a tagged PDF as Chromium writes it. */
export function finishPart(pdf: Uint8Array, facts: PartFacts): FinishedPart {
  const file = readFile(pdf)
  const rootRef = file.trailer.get('Root')
  if (!isRef(rootRef)) throw new UnfinishablePdf('the PDF has no catalogue')
  const catalog = file.dict(rootRef)
  const fontOf = fontFinder(file)
  const contents = readContents(file, catalog, fontOf)
  const root = readTree(file, catalog, contents)
  const faults: PdfFault[] = []
  const standard = standards[facts.standard]

  mendForeignLinks(file, contents)
  const open = openBlocks(file, contents, root, fontOf, facts.pageLine)
  dropGoesOn(root)
  dropDecoration(root)
  applyMarkers(root)
  root.type = 'Document'
  flatten(root)
  mendLists(file, root)
  mendTables(file, root, faults)
  const layout = readLayout(contents, root)
  mendFigures(file, root, faults)
  for (const one of elementsIn(root)) if (one.type === 'H') one.type = 'H7'
  const bookmarks = readBookmarks(file, catalog, root)
  mendHeadings(root, facts.isFirst ? [] : [1])

  plainBlanks(contents)
  dropSoftHyphens(contents, fontOf)
  restoreSpaces(contents, root, fontOf, facts.words)
  sayRightToLeft(root, fontOf, facts.words)
  dropNames(contents, fontOf)
  mendLinks(file, contents, root, fontOf, facts.language, faults)
  standard.retag(file, root, facts.isFirst)
  const destinations = mendDestinations(file, catalog, contents, facts.targets)
  const missing = findMissingGlyphs(file, contents, root, fontOf)
  const spoken = spokenTexts(root, fontOf)

  const begun = rewriteContent(file, contents, root, open.blocks)
  const tree = writeTree(file, contents, root, {
    parent: shared.document,
    language: facts.language,
    first: facts.first,
    namespaceOf: standard.namespaceOf,
  })
  return writePart(file, contents, {
    first: facts.first,
    named: nameGlyphs(file, contents, fontOf),
    tree,
    begun,
    titles: openTitles(file, open.links),
    bookmarks: titledBookmarks(bookmarks, fontOf),
    destinations,
    producer: producerOf(file),
    told: { faults, missing, layout, spoken },
  })
}
