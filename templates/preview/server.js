/** What is looked at, as the address says it, and what the server is asked of it. */

const address = new URLSearchParams(location.hash.slice(1))

/** The report, and the recipient and the theme by their names: empty for none and for the report's own. */
export const chosen = {
  report: address.get('report') ?? document.body.dataset.first,
  variant: address.get('variant') ?? '',
  theme: address.get('theme') ?? '',
}
export const isCompared = address.has('compare')
export const words = JSON.parse(document.body.dataset.words)

export const asked = () => Object.fromEntries(Object.entries(chosen).filter(([, name]) => name !== ''))

/** A page that is loaded again shows the same. */
export function keepView(others) {
  history.replaceState(null, '', `#${new URLSearchParams({ ...asked(), ...others })}`)
}

/** `missing` is said where there is no such thing. */
export const ask = (what, query = {}, missing = words.gone) => answered(what, query, {}, missing)

/** Has something done. */
export function send(what, query, body, missing = words.gone) {
  const options = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
  return answered(what, query, options, missing)
}

async function answered(what, query, options, missing) {
  const address = `${what}?${new URLSearchParams({ ...asked(), ...query })}`
  const answer = await fetch(address, options).catch(() => {
    throw new Error(words.lost)
  })
  if (answer.ok) return answer
  // Another preview has taken the address, and knows nothing of this page.
  if (answer.status === 403) throw new Error(words.lost)
  throw new Error(answer.status === 404 ? missing : await answer.text())
}
