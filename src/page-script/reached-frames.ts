/** Frames of tables that may scroll take the keyboard's focus only where they do: elsewhere it would stop there for nothing. */

export function reachFrames(): void {
  const sizes = new ResizeObserver((changes) => {
    for (const { target } of changes) settle(target as HTMLElement)
  })
  for (const frame of document.querySelectorAll('main [role="group"][tabindex="0"]')) sizes.observe(frame)
}

function settle(frame: HTMLElement): void {
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = frame
  if (scrollWidth > clientWidth || scrollHeight > clientHeight) frame.tabIndex = 0
  else if (frame !== document.activeElement) frame.removeAttribute('tabindex')
}
