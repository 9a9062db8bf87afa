import type { Feature } from '../server/feature.ts'
import { folding } from './folding.ts'

export const features: readonly Feature[] = [folding]
