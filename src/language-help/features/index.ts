import type { Feature } from '../server/feature.ts'
import { folding } from './folding.ts'
import { mending } from './mending.ts'

export const features: readonly Feature[] = [folding, mending]
