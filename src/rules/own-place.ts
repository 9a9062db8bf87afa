import { entry } from '../diagnostics/entry.ts'
import type { Content, FigureBlock } from '../model/content.ts'
import type { Span } from '../model/span.ts'
import type { Table } from '../model/table.ts'
import { spanOf } from '../model/walk.ts'
import { ruleWith } from './rule.ts'

const codes = {
  'table/page': entry<{ page: 'upright' | 'landscape' }>({
    severity: 'warning',
    sv: {
      message: ({ page }) =>
        page === 'landscape'
          ? 'Tabellen står i ett block, så den kan inte få en liggande sida för sig: page gäller inte.'
          : 'Tabellen står på en liggande sida, så den kan inte få en stående: page gäller inte.',
      hint: ({ page }) =>
        page === 'landscape'
          ? 'Flytta ut tabellen ur blocket, före eller efter det, eller ta bort page.'
          : 'Flytta ut tabellen ur :::landscape, före eller efter det, eller ta bort page.',
    },
    en: {
      message: ({ page }) =>
        page === 'landscape'
          ? 'The table stands in a block, so it cannot have a landscape page of its own: page has no effect.'
          : 'The table stands on a landscape page, so it cannot have an upright one: page has no effect.',
      hint: ({ page }) =>
        page === 'landscape'
          ? 'Move the table out of the block, before or behind it, or remove page.'
          : 'Move the table out of :::landscape, before or behind it, or remove page.',
    },
  }),

  'image/place': entry<{ place: string }>({
    severity: 'warning',
    sv: {
      message: ({ place }) =>
        `Bilden står i ett block, så ingen text kan stå bredvid den: place=${place} gäller inte.`,
      hint: () => 'Flytta ut bilden ur blocket, före eller efter det, eller ta bort place.',
    },
    en: {
      message: ({ place }) =>
        `The image stands in a block, so no text can stand beside it: place=${place} has no effect.`,
      hint: () => 'Move the image out of the block, before or behind it, or remove place.',
    },
  }),
}

interface Around {
  /** Whether anything is around it, be it only the mark of a language. */
  readonly isWithin: boolean
  readonly isBlock: boolean
  readonly isLandscape: boolean
}

/** A page of its own, and a place beside the text, has only what stands in no block. */
export const ownPlace = ruleWith(codes, ({ chapters, tables }, emit) => {
  const byId = new Map(tables.map((table) => [table.id, table]))

  const tellTable = ({ page, span }: Table, { isBlock, isLandscape }: Around): void => {
    if (page === 'landscape' && isBlock && !isLandscape) emit('table/page', { page }, span)
    if (page === 'upright' && isLandscape) emit('table/page', { page }, span)
  }
  const tellImage = (node: FigureBlock, span: Span): void => {
    if (node.place === 'left' || node.place === 'right') emit('image/place', { place: node.place }, span)
  }
  const walk = (content: readonly Content[], around: Around, within: Span): void => {
    for (const node of content) {
      const table = node.type === 'tableBlock' ? byId.get(node.table) : undefined
      if (table) tellTable(table, around)
      if (node.type === 'figureBlock' && around.isWithin) tellImage(node, spanOf(node, within))
      if ('children' in node) walk(node.children as Content[], inside(node, around), within)
    }
  }
  for (const { content, span } of chapters)
    walk(content, { isWithin: false, isBlock: false, isLandscape: false }, span)
})

const inside = ({ type }: Content, { isBlock, isLandscape }: Around): Around => ({
  isWithin: true,
  isBlock: isBlock || (type !== 'landscape' && type !== 'inLanguage'),
  isLandscape: isLandscape || type === 'landscape',
})
