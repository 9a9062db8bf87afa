import type { Finder } from '../finder.ts'
import { bundled } from './bundled.ts'
import { installed } from './installed.ts'
import { named } from './named.ts'
import { puppeteerCache } from './puppeteer-cache.ts'

/** In the order in which they are asked. */
export const finders: readonly Finder[] = [named, bundled, installed, puppeteerCache]
