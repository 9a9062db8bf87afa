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
export const ask = async (what, query = {}, missing = words.gone) =>
  answered(await fetch(`${what}?${new URLSearchParams({ ...asked(), ...query })}`), missing)

/** Has something done. */
export async function send(what, query, body, missing = words.gone) {
  const options = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
  return answered(await fetch(`${what}?${new URLSearchParams({ ...asked(), ...query })}`, options), missing)
}

async function answered(answer, missing) {
  if (answer.ok) return answer
  throw new Error(answer.status === 404 ? missing : await answer.text())
}
