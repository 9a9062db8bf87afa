import { entry } from '../diagnostics/entry.ts'
import { eachHeading } from '../model/walk.ts'
import { ruleWith } from './rule.ts'

const codes = {
  'text/heading-jump': entry<{ from: number; to: number }>({
    severity: 'warning',
    sv: {
      message: ({ from, to }) =>
        `Rubriken hoppar från nivå ${from} till nivå ${to}. Den som använder skärmläsare saknar nivån emellan.`,
      hint: ({ from }) => `Börja rubriken med ${'#'.repeat(from + 1)} i stället.`,
    },
    en: {
      message: ({ from, to }) =>
        `The heading jumps from level ${from} to level ${to}. Readers with a screen reader miss the level between.`,
      hint: ({ from }) => `Begin the heading with ${'#'.repeat(from + 1)} instead.`,
    },
  }),
}

/** Headings go down one level at a time: screen readers and archives hold the outline to be whole. */
export const headingJump = ruleWith(codes, ({ chapters }, emit) => {
  for (const chapter of chapters) {
    let above = 1
    eachHeading(chapter, ({ data }, span) => {
      const level = data!.level!
      if (level > above + 1) emit('text/heading-jump', { from: above, to: level }, span)
      above = level
    })
  }
})
