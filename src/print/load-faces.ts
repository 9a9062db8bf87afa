/**
 * Runs in the browser: has every face of the page's own fonts loaded. One that only the heads of pages use is otherwise
 * asked for when printing has begun, and comes too late for the first of them. Uses nothing from outside itself.
 */

declare const document: {
  readonly fonts: Iterable<{ load(): Promise<unknown> }>
}

export async function loadFaces(): Promise<void> {
  // A face that cannot be read stays as it is: the page is printed with what there is.
  await Promise.allSettled([...document.fonts].map((face) => face.load()))
}
