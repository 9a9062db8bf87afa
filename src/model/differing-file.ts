/** A file that is not what it was when it was listed. */
export interface DifferingFile {
  readonly file: string
  readonly difference: 'changed' | 'missing' | 'added'
}
