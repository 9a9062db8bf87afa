/** Chapters → stretches of pages: upright, or on their sides. */

import { toString } from 'mdast-util-to-string'
import type { Content } from '../../model/content.ts'
import type { Chapter } from '../../model/report.ts'
import { attachedWords } from '../../wording/attached-text.ts'
import { blocksOf, heading, noteXml, outside, type Place } from './blocks.ts'
import type { Block } from './block.ts'
import { chapterWriter, type ChapterWriter } from './chapter-writer.ts'
import { pictureRun, textRun } from './inline.ts'
import type { Orientation } from './lengths.ts'
import { paragraph } from './paragraph.ts'
import type { Writer } from './writer.ts'

/** Blocks on pages that lie the same way. */
export interface Stretch {
  readonly orientation: Orientation
  readonly beginsPage: boolean
  /** What stands in the head of its pages, beside the report's title. */
  readonly head: string
  readonly blocks: readonly Block[]
}

export function chapterStretches(writer: Writer): Stretch[] {
  const heads = runningHeads(writer)
  return joined(
    writer.numbered.report.chapters.flatMap((chapter, index) => {
      const own = chapterWriter(chapter, writer, (note, inside) => writer.notes.add(noteXml(note, inside)))
      const place: Place = { ...outside, isInContents: chapter.inContents }
      const title = heading(
        { id: chapter.id, level: chapter.level, title: chapter.title, node: chapter.title },
        own,
        chapter.inContents,
      )
      const opened = openingBlocks(chapter, own)
      const pieces = withAttached(piecesOf(chapter.content, own, place), chapter, own)
      const whole =
        pieces[0]?.orientation === 'landscape'
          ? withTitle(pieces, [title, ...opened])
          : [
              { orientation: 'upright' as const, blocks: [title, ...opened, ...(pieces[0]?.blocks ?? [])] },
              ...pieces.slice(1),
            ]
      return whole.map((piece, at): Stretch => ({
        ...piece,
        beginsPage: at > 0 || chapter.pageBreak || index === 0,
        head: heads[index]!,
      }))
    }),
  )
}

/** What is said of a file that comes along with the chapter, at its end. */
function withAttached(pieces: readonly Piece[], { attached }: Chapter, writer: ChapterWriter): Piece[] {
  const file = writer.numbered.report.attachments.find(({ path }) => path === attached?.path)
  if (!file) return [...pieces]
  const said = paragraph(textRun(attachedWords[writer.language].sentence(file), writer))
  const last = pieces.at(-1)
  if (!last || last.orientation === 'landscape')
    return [...pieces, { orientation: 'upright', blocks: [said] }]
  return [...pieces.slice(0, -1), { ...last, blocks: [...last.blocks, said] }]
}

/** The image that a chapter opens with. */
function openingBlocks({ opening }: Chapter, writer: ChapterWriter): Block[] {
  const image = opening?.image ? writer.images.get(opening.image) : undefined
  if (!opening?.image || !image) return []
  // One that Word cannot show is described, where it says anything.
  if (opening.alt === '' && !writer.pictures.ofImage(image)) return []
  const picture = pictureRun({ image: opening.image, alt: opening.alt, width: '100%' }, opening.alt, writer)
  return [paragraph(picture, { style: 'Figure' })]
}

type Piece = Pick<Stretch, 'orientation' | 'blocks'>

/** A title right above a landscape page stands on that page. */
const withTitle = ([first, ...others]: readonly Piece[], title: readonly Block[]): Piece[] => [
  { ...first!, blocks: [...title, ...first!.blocks] },
  ...others,
]

/** What follows without a new page stays in the same stretch. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = []
  for (const stretch of stretches) {
    const last = whole.at(-1)
    if (last && !stretch.beginsPage && last.orientation === stretch.orientation)
      whole[whole.length - 1] = { ...last, blocks: [...last.blocks, ...stretch.blocks] }
    else whole.push(stretch)
  }
  return whole
}

/** Headings right above a landscape page stand on it; two at most. */
const movedHeadings = 2

function piecesOf(content: readonly Content[], writer: ChapterWriter, place: Place): Piece[] {
  const pieces: Piece[] = []
  let upright: Content[] = []
  // Definitions alone are no page.
  const add = (orientation: Orientation, blocks: readonly Block[]) => {
    if (blocks.some(({ type }) => type !== 'pageBreak')) pieces.push({ orientation, blocks })
  }
  const close = () => {
    add('upright', blocksOf(upright, writer, place))
    upright = []
  }
  for (const node of content) {
    const within = node.type === 'inLanguage' ? { ...writer, lang: node.lang } : writer
    if (node.type === 'landscape') {
      const moved = headingsAtEnd(upright)
      upright = upright.slice(0, upright.length - moved.length)
      close()
      const lying: ChapterWriter = { ...writer, orientation: 'landscape' }
      add('landscape', blocksOf([...moved, ...node.children], lying, place))
    } else if (node.type === 'inLanguage' && node.children.some(({ type }) => type === 'landscape')) {
      close()
      for (const piece of piecesOf(node.children, within, place)) pieces.push(piece)
    } else upright.push(node)
  }
  close()
  return pieces
}

function headingsAtEnd(content: readonly Content[]): Content[] {
  const moved: Content[] = []
  for (let at = content.length - 1; moved.length < movedHeadings && content[at]?.type === 'heading'; at--)
    moved.unshift(content[at]!)
  return moved
}

/** By chapter: the number and title of it or of the one that it stands below, or nothing where several chapters share their pages. */
function runningHeads({ numbered: { report, targets } }: Writer): string[] {
  const { chapters } = report
  const whole = chapters.filter(({ level }) => level === 1)
  const sharesPages = (index: number): boolean =>
    (index > 0 && !whole[index]!.pageBreak) || whole[index + 1]?.pageBreak === false
  const heads = whole.map((chapter, index) =>
    sharesPages(index) ? '' : headOf(chapter, targets.get(chapter.id)?.label),
  )
  let at = -1
  return chapters.map(({ level }) => heads[level === 1 ? ++at : at] ?? '')
}

const headOf = ({ title }: Chapter, number: string | null | undefined): string =>
  `${number ? `${number}  ` : ''}${toString(title)}`
