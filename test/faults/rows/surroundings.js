/** Surroundings that the report must not depend on: languages, time zones, clocks, and the names of folders. */

import { cpSync, mkdirSync } from 'node:fs'
import path from 'node:path'

const clock = path.join(import.meta.dirname, '../odd-clock.js')

const alike = (title, surroundings, options) => ({
  title,
  async *inject({ openStage, every }) {
    for (const one of surroundings.filter((_, index) => index % Math.min(every, 4) === 0)) {
      const stage = openStage()
      const outcome = await stage.run(['build', '--no-cache'], options(one, stage))
      yield stage.faults(outcome, { codes: [0] }).map((found) => `${JSON.stringify(one)}: ${found}`)
      stage.close()
    }
  },
})

const locales = ['C', 'POSIX', '', 'tr_TR.UTF-8', 'sv_SE.ISO-8859-1', 'ar_EG.UTF-8', 'nonsense']
const zones = ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Nowhere/City']

export const languages = alike(
  'the locale and the time zone are others, or none that there are',
  locales.flatMap((locale) => zones.map((zone) => [locale, zone])),
  ([locale, zone]) => ({ env: { LC_ALL: locale, LANG: locale, TZ: zone } }),
)

export const clocks = alike(
  'the clock is wrong',
  ['1970-01-01T00:00:00Z', '1999-12-31T23:59:59Z', '2038-01-19T03:14:08Z', '2100-02-28T12:00:00Z'],
  (time) => ({ env: { ODD_CLOCK: time, NODE_OPTIONS: `--import ${clock}` } }),
)

const names = [
  'med blanksteg',
  'åäö Å',
  'a%20b#c?d',
  "it's 'quoted' \"twice\"",
  '🏛️ kommun',
  '-rf',
  '$(touch x) `y` ; z & w',
  'l'.repeat(200),
  'a\u0308pple',
  'new\nline',
]

export const folders = alike('the workspace lies in a folder with an odd name', names, (name, stage) => {
  const above = path.join(stage.workspace, name)
  mkdirSync(above)
  cpSync(path.join(stage.workspace, 'reports'), path.join(above, 'reports'), { recursive: true })
  return { cwd: above, to: path.join(above, 'out/2021-08') }
})
