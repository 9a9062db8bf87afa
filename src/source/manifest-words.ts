/** What a manifest may name of the program's parts. */
export interface ManifestWords {
  readonly formats: readonly string[]
  /** Codes whose severity it may set. */
  readonly codes: readonly string[]
}
