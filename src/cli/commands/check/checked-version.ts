import type { DescribedVersion } from '../../described-version.ts'

/** A version of a report that has been checked. */
export interface CheckedVersion extends DescribedVersion {
  /** How its tables were verified, in words; null where nobody asked. */
  readonly tables: string | null
}
