/** Blocks to sign → where and when, and without names of their own who decides, as the report says. */

import type { BlockContent, ListItem, Paragraph } from 'mdast'
import { dateText } from '../model/calendar.ts'
import type { Content, Group } from '../model/content.ts'
import { spokenOf, type Language, type Localized } from '../model/language.ts'
import type { Chapter, ReportMeta } from '../model/report.ts'
import { rewrittenIn } from '../model/rewrite.ts'

interface SigningTexts {
  readonly placeAndDate: string
  readonly date: string
  readonly at: (place: string, date: string) => string
  readonly atOpen: (place: string) => string
  readonly name: string
}

const texts: Localized<SigningTexts> = {
  sv: {
    placeAndDate: 'Ort och datum:',
    date: 'Datum:',
    at: (place, date) => `${place} den ${date}`,
    atOpen: (place) => `${place} den`,
    name: 'Namnförtydligande',
  },
  en: {
    placeAndDate: 'Place and date:',
    date: 'Date:',
    at: (place, date) => `${place}, ${date}`,
    atOpen: (place) => `${place},`,
    name: 'Name in print',
  },
}

export function resolveSignatures(chapters: readonly Chapter[], meta: ReportMeta): readonly Chapter[] {
  return chapters.map((chapter) => {
    const spoken = spokenOf(chapter.lang, meta.language)
    const content = rewrittenIn(chapter.content, spoken, (node, language) =>
      node.type === 'group' && node.signing ? signed(node, language, meta) : node,
    )
    return content === chapter.content ? chapter : { ...chapter, content }
  })
}

function signed({ signing, ...group }: Group, language: Language, { decision }: ReportMeta): Content {
  const children = group.children.map((child): BlockContent => {
    if (child.type === 'paragraph' && child.data?.isSigningDate)
      return dateLine(signing!.place, decision?.date ?? null, language)
    if (child.type !== 'list' || !child.data?.isSigned || child.children.length > 0) return child
    return { ...child, children: [decider(decision?.by ?? null, language)] }
  })
  return { ...group, children }
}

/** What is not known is left to be written by hand. */
function dateLine(place: string | null, date: string | null, language: Language): Paragraph {
  const say = texts[language]
  const day = date === null ? null : dateText(date, language)
  const value =
    place === null
      ? day === null
        ? say.placeAndDate
        : `${say.date} ${day}`
      : day === null
        ? say.atOpen(place)
        : say.at(place, day)
  const isOpen = day === null
  return {
    type: 'paragraph',
    data: {
      ...(isOpen && { isToFill: true }),
      hProperties: { className: isOpen ? ['signing-date', 'open'] : ['signing-date'] },
    },
    children: [{ type: 'text', value }],
  }
}

const decider = (by: string | null, language: Language): ListItem => ({
  type: 'listItem',
  spread: true,
  children: [
    { type: 'paragraph', children: [{ type: 'text', value: texts[language].name }] },
    ...(by === null
      ? []
      : [
          {
            type: 'paragraph' as const,
            children: [{ type: 'strong' as const, children: [{ type: 'text' as const, value: by }] }],
          },
        ]),
  ],
})
