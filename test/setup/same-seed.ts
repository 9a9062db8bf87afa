/** Random tests try the same on every machine, so that a commit is green everywhere or nowhere; `npm run explore` tries others. */

import * as fc from 'fast-check'

const wanted = process.env['TEST_SEED']

if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted ?? 20210831) })
