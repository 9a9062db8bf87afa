import type { Span } from '../model/span.ts'

/** An image that a report shows, by workspace path. */
export interface ImageReference {
  readonly path: string
  /** As the author wrote it. */
  readonly written: string
  readonly span: Span
}
