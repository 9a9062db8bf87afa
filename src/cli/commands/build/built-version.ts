import type { WrittenFile } from '../../../engine/build-records.ts'
import type { DescribedVersion } from '../../described-version.ts'

/** What became of one version of a report, in plain values, which can be kept and told again. Its problems hold what building has found. */
export interface BuiltVersion extends DescribedVersion {
  /** The recipients that the report has a version for. */
  readonly variants: readonly string[]
  /** What its files are called, without what their names end in. */
  readonly name: string
  /** None when problems forbid it. */
  readonly written: readonly WrittenFile[]
}
