/** Which language most of a text is marked as. */

export interface LanguageCount {
  /** `tag`: undefined where nothing is said. */
  add(tag: string | undefined, length: number): void
  /** Null where nothing says any. */
  most(): string | null
}

/**
 * `usual`: what text is in that is not marked. English is what programs set when nobody has chosen: as the usual language
 * it says nothing.
 */
export function languageCount(usual: string | undefined): LanguageCount {
  const chosen = usual !== undefined && /^en\b/i.test(usual) ? undefined : usual
  const lengths = new Map<string, number>()
  return {
    add(tag = chosen, length) {
      if (tag !== undefined) lengths.set(tag, (lengths.get(tag) ?? 0) + length)
    },
    most() {
      const [first] = [...lengths].sort(([, a], [, b]) => b - a)
      return first?.[0] ?? null
    },
  }
}
