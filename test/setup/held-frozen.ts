/** In tests, whatever changes what a stage has made throws. */

import { holdFrozen } from '../../src/model/frozen.ts'

holdFrozen()
