import { entry } from '../diagnostics/entry.ts'
import { eachNode } from '../model/walk.ts'
import { ruleWith } from './rule.ts'

const marker = /\b(?:TODO|XXX|FIXME)\b|\[(?:att skriva|skriv här|to be written|tbd)[^\]]{0,40}\]/gi
/** The bare words count in capitals alone: “todo” may be someone’s name for a list. */
const isMarker = (found: string) => found.startsWith('[') || found === found.toUpperCase()

const codes = {
  'text/todo': entry<{ marker: string; final: boolean }>({
    severity: ({ final }) => (final ? 'error' : 'warning'),
    sv: {
      message: ({ marker }) => `Här står ”${marker}” kvar: något är inte färdigskrivet.`,
      hint: ({ final }) =>
        final
          ? 'Skriv färdigt, eller sätt ”status: utkast” i report.yaml tills rapporten är klar.'
          : 'Skriv färdigt innan rapporten blir slutlig.',
    },
    en: {
      message: ({ marker }) => `“${marker}” is left here: something has yet to be written.`,
      hint: ({ final }) =>
        final
          ? 'Finish it, or set “status: draft” in report.yaml until the report is done.'
          : 'Finish it before the report becomes final.',
    },
  }),
}

/** Places that someone meant to come back to. */
export const todo = ruleWith(codes, (report, emit) => {
  const final = report.meta.status === 'final'
  eachNode(report, ['text'], (node, span) => {
    for (const { 0: found, index } of node.value.matchAll(marker)) {
      if (!isMarker(found)) continue
      const start = span.start + index
      emit('text/todo', { marker: found, final }, { ...span, start, end: start + found.length })
    }
  })
})
