/** Alphabetical, but a report's manifest comes before its chapters: what is wrong there explains more than itself. */
export function byFile(a: string, b: string): number {
  const [left, right] = [a, b].map((file) => file.replace(/(^|\/)report\.yaml$/, '$1')) as [string, string]
  return left < right ? -1 : left > right ? 1 : 0
}
