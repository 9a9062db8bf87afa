/**
 * Frames of tables that may scroll take the keyboard's focus only where they do: elsewhere it would stop there for nothing. And
 * they say whether columns go in under the names of rows, and whether they stand as they began: then nothing is under the
 * names yet, which may be seen through.
 */

export function reachFrames(): void {
  const frames = new WeakMap<Element, HTMLElement>()
  const sizes = new ResizeObserver((changes) => {
    for (const { target } of changes) settle(frames.get(target)!)
  })
  // What is within changes without its frame: where its fonts come late, where rows are told more of.
  for (const frame of document.querySelectorAll<HTMLElement>('main [role="group"][tabindex="0"]')) {
    for (const measured of [frame, ...frame.children]) {
      frames.set(measured, frame)
      sizes.observe(measured)
    }
    frame.addEventListener('scroll', () => mark(frame), { passive: true })
  }
}

function mark(frame: HTMLElement): void {
  frame.classList.toggle('from-start', frame.scrollLeft === 0)
}

function settle(frame: HTMLElement): void {
  mark(frame)
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = frame
  frame.classList.toggle('goes-aside', scrollWidth > clientWidth)
  if (scrollWidth > clientWidth || scrollHeight > clientHeight) frame.tabIndex = 0
  else if (frame !== document.activeElement) frame.removeAttribute('tabindex')
}
