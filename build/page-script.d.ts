import type { BuildOptions } from 'rolldown'

export const pageScript: Pick<BuildOptions, 'input' | 'platform' | 'transform' | 'output'>
