/** A report → a Word document. */

import { withLyingTables } from '../../render/lying-tables.ts'
import type { NumberedReport } from '../../numbering/number-report.ts'
import type { Report } from '../../model/report.ts'
import type { Theme } from '../../render/load-theme.ts'
import type { Problem } from '../../render/problem-marks.ts'
import { archive, createRelationships, xmlPart } from './archive.ts'
import { between, blocksXml, type Block } from './block.ts'
import { chapterStretches } from './chapters.ts'
import { contentsBlocks } from './contents.ts'
import { fontParts } from './fonts.ts'
import { lookOf } from './look.ts'
import { namespaces } from './namespaces.ts'
import { originParts } from './origins.ts'
import { createPictures, svgType } from './pictures.ts'
import type { PrintedPages } from './printed-pages.ts'
import { problemBlocks } from './problem-list.ts'
import { appPath, corePath, propertyParts, settingsPart } from './properties.ts'
import { createFurniture, sectionXml, type Furniture, type SectionSetting } from './sections.ts'
import { stylesXml } from './styles.ts'
import { themePart } from './theme.ts'
import { panelXml, titleBlocks } from './title-page.ts'
import { createWriter, type Writer } from './writer.ts'
import { element } from '../office/xml.ts'

export interface DocumentInput {
  readonly numbered: NumberedReport
  readonly theme: Theme
  /** Those of a draft. */
  readonly problems: readonly Problem[]
  readonly printed: PrintedPages
}

export interface WrittenDocument {
  readonly bytes: Uint8Array
  /** Paths of images that Word cannot show: their descriptions stand in their places. */
  readonly unshown: ReadonlySet<string>
}

interface Section extends SectionSetting {
  readonly blocks: readonly Block[]
}

const documentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'

export async function writeDocument({
  numbered: asChecked,
  theme,
  problems,
  printed,
}: DocumentInput): Promise<WrittenDocument> {
  const numbered = { ...asChecked, report: withLyingTables(asChecked.report) }
  const { meta } = numbered.report
  const look = lookOf(theme, meta)
  const pictures = await createPictures([look.headings, look.text], lettersOf(numbered.report))
  const writer = createWriter(numbered, {
    look,
    pictures,
    sheets: theme.sheets,
    pages: printed.pages,
    problems,
  })
  const isDraft = meta.status === 'draft' || problems.length > 0
  const furniture = createFurniture(writer, isDraft, printed.count)
  const sections = sectionsOf(writer, furniture, problems, isDraft)
  const body = element('w:document', namespaces, element('w:body', {}, sections.map(sectionOf)))
  const { relationships, notes, noteRelationships, lists, media } = writer
  const styles = stylesXml(look, meta.language)
  const origins = originParts(writer)
  relationships.add('theme', 'theme/theme1.xml')
  const comments = writer.comments.xml(namespaces)
  const named = ['styles', 'settings', 'numbering', 'footnotes', 'fontTable']
  for (const name of comments === null ? named : [...named, 'comments'])
    relationships.add(name, `${name}.xml`)
  const bytes = archive([
    rootRelationships(),
    xmlPart('word/document.xml', `${documentType}document.main+xml`, body),
    relationships.part('word/_rels/document.xml.rels'),
    xmlPart('word/styles.xml', `${documentType}styles+xml`, styles),
    settingsPart(writer),
    themePart(look),
    xmlPart('word/numbering.xml', `${documentType}numbering+xml`, lists.xml()),
    xmlPart('word/footnotes.xml', `${documentType}footnotes+xml`, notes.xml(namespaces)),
    noteRelationships.part('word/_rels/footnotes.xml.rels'),
    ...furniture.parts(),
    ...(await fontParts(look, body.includes(look.code.name))),
    ...media.parts(),
    ...(comments === null ? [] : [xmlPart('word/comments.xml', `${documentType}comments+xml`, comments)]),
    ...origins,
    ...propertyParts(writer),
  ])
  return { bytes, unshown: pictures.unshown }
}

/** All that is written in its drawings, the workspace's own among them; figures are exact, and written in digits. */
const lettersOf = ({ charts, images }: Pick<Report, 'charts' | 'images'>): string =>
  JSON.stringify(charts, (_, value: unknown) => (typeof value === 'bigint' ? null : value)) +
  images
    .filter(({ mime }) => mime === svgType)
    .map(({ bytes }) => Buffer.from(bytes).toString())
    .join('')

function sectionsOf(
  writer: Writer,
  furniture: Furniture,
  problems: readonly Problem[],
  isDraft: boolean,
): Section[] {
  const upright = { orientation: 'upright', beginsPage: true } as const
  const told = problemBlocks(problems, writer)
  const contents = contentsBlocks(writer)
  const front: Block[] = [
    ...told,
    ...(told.length > 0 && contents.length > 0 ? [{ type: 'pageBreak' as const }] : []),
    ...contents,
    // LibreOffice loses the numbers in the foot of a section that ends where a field does.
    ...(contents.length > 0 ? [between] : []),
  ]
  return [
    {
      ...upright,
      header: furniture.headerOf(panelXml(writer)),
      footer: null,
      blocks: titleBlocks(writer, isDraft),
    },
    ...(front.length === 0
      ? []
      : [
          {
            ...upright,
            header: furniture.header('', 'upright'),
            footer: furniture.footer('upright'),
            blocks: front,
          },
        ]),
    ...chapterStretches(writer).map(({ head, ...stretch }) => ({
      ...stretch,
      header: furniture.header(head, stretch.orientation),
      footer: furniture.footer(stretch.orientation),
    })),
  ]
}

/** What is said of the last section stands behind it, of all others in their last paragraphs. */
function sectionOf({ blocks, ...setting }: Section, index: number, { length }: readonly Section[]): string {
  const said = sectionXml(setting)
  return index === length - 1 ? blocksXml(blocks, null) + said : blocksXml(blocks, said)
}

function rootRelationships() {
  const root = createRelationships()
  root.add('officeDocument', 'word/document.xml')
  root.add('http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', corePath)
  root.add('extended-properties', appPath)
  return root.part('_rels/.rels')
}
