/** Chapters that came, went, were renamed or rewritten, as a section of the view. */

import { quantityText } from '../model/number-text.ts'
import { titleOf } from './compare-chapters.ts'
import type { ChapterDifference, ReportDifference } from './difference.ts'
import { leftward, rightward, type DiffSection } from './section.ts'
import type { DiffWords } from './words.ts'

export function chapterSection({ chapters }: ReportDifference, say: DiffWords): DiffSection[] {
  const changed = chapters.filter((chapter) => isChanged(chapter))
  if (changed.length === 0) return []
  const rows = changed.map(({ before, after, renamed, rewritten }) => {
    const title = titleOf((after ?? before)!)
    if (!before) return [title, say.added, '']
    if (!after) return [title, say.removed, '']
    const what = [
      ...(renamed ? [say.wasCalled(titleOf(before))] : []),
      ...(rewritten > 0 ? [say.rewritten.toLowerCase()] : []),
    ].join('; ')
    return [title, what.charAt(0).toUpperCase() + what.slice(1), shareText(rewritten, say)]
  })
  const same = chapters.length - changed.length
  return [
    {
      heading: say.chapters,
      notes: same > 0 ? [say.sameChapters(same)] : [],
      grids: [
        {
          caption: null,
          tone: 'changed',
          byCell: false,
          columns: [leftward(say.chapter), leftward(say.what), rightward(say.rewrittenShare)],
          rows,
        },
      ],
    },
  ]
}

const isChanged = ({ before, after, renamed, rewritten }: ChapterDifference): boolean =>
  !before || !after || renamed || rewritten > 0

function shareText(share: number, say: DiffWords): string {
  if (share === 0) return ''
  const percent = Math.round(share * 100)
  if (percent === 0) return say.underOnePercent
  return quantityText({ units: BigInt(percent), decimals: 0 }, '%', say.language)
}
