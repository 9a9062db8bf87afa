/** A checked report → what a build of some of its chapters alone is made of: its checks stay those of the whole report. */

import { shortVersion } from '../excerpts/short-version.ts'
import type { Localized } from '../model/language.ts'
import type { Chapter } from '../model/report.ts'
import { slug } from '../source/slug.ts'
import type { CheckedReport } from './checked-report.ts'

const suffix: Localized<string> = { sv: 'utdrag', en: 'excerpt' }

/** Its files are called after the chapters too: `delrapport-2021-08-utdrag-1-3`. */
export function onlyChapters(checked: CheckedReport, chosen: readonly Chapter[]): CheckedReport {
  const { numbered, output } = checked
  const names = chosen.map(({ id }) => slug(numbered.targets.get(id)?.number ?? id, 'kapitel'))
  const name = [output.name, suffix[numbered.report.meta.language], ...names].join('-')
  return {
    ...checked,
    numbered: shortVersion(numbered, chosen),
    output: {
      ...output,
      name: name.length <= longestName ? name : `${name.slice(0, longestName)}-${chosen.length}`,
    },
  }
}

/** File systems take 255 bytes, with endings and folders of tables. */
const longestName = 150
