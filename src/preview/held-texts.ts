/** What several windows hold unsaved of the same files. */

export interface HeldTexts {
  /** `text` is what the window has of the file; null where it lets go of it, and where the disk is to be looked at again. */
  hold(window: object, file: string, text: string | null): void
  /** Lets go of all that the window holds. */
  leave(window: object): void
}

/** `typed` is told the text that was typed last of those that are held; null where none is. */
export function heldTexts(typed: (file: string, text: string | null) => void): HeldTexts {
  const files = new Map<string, Map<object, string>>()
  const hold: HeldTexts['hold'] = (window, file, text) => {
    const held = files.get(file) ?? new Map<object, string>()
    held.delete(window)
    if (text !== null) held.set(window, text)
    if (held.size > 0) files.set(file, held)
    else files.delete(file)
    typed(file, [...held.values()].at(-1) ?? null)
  }
  return {
    hold,
    leave(window) {
      for (const [file, held] of files) if (held.has(window)) hold(window, file, null)
    },
  }
}
