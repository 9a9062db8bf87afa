/** `2026-08-31T12:00:00Z`, `20260831…` → `2026-08-31`; null where no day begins the text. */
export function isoDay(text: string): string | null {
  const found = /^(\d{4})-?(\d\d)-?(\d\d)(?!\d{3})/.exec(text.trim())
  if (!found) return null
  const [, year, month, day] = found
  const isThere = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31
  return isThere ? `${year}-${month}-${day}` : null
}
