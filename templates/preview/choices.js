/** Which report is looked at, as for whom and in which theme. */

import { chosen, words } from './server.js'

const byId = (id) => document.getElementById(id)

/** `mayLeave` says whether another report may be chosen, `changed` is called when something is. */
export function choices({ mayLeave, changed }) {
  byId('reports').addEventListener('change', ({ target }) => {
    if (!mayLeave()) {
      target.value = chosen.report
      return
    }
    Object.assign(chosen, { report: target.value, variant: '' })
    changed({ isOtherReport: true })
  })
  for (const name of ['variant', 'theme'])
    byId(name).addEventListener('change', ({ target }) => {
      chosen[name] = target.value
      changed({ isOtherReport: false })
    })
  return { showReports, showChoices }
}

function showReports(ids) {
  const select = byId('reports')
  byId('choice').hidden = ids.length < 2
  if ([...select.options].map(({ value }) => value).join('\n') !== ids.join('\n'))
    select.replaceChildren(...ids.map((id) => new Option(id, id)))
  select.value = chosen.report
}

/** What there is to choose from, and what of it the page is. */
function showChoices({ variants, variant, themes, theme, ownTheme }) {
  chosen.variant = variant ?? ''
  chosen.theme = theme ?? ''
  offer('variant', chosen.variant, variants.length > 0, [
    [words.everybody, ''],
    ...variants.map((name) => [name, name]),
  ])
  offer('theme', chosen.theme, themes.length > 1, [
    [`${words.ownTheme} (${ownTheme})`, ''],
    ...themes.filter((name) => name !== ownTheme).map((name) => [name, name]),
  ])
}

function offer(name, value, isThere, choices) {
  const select = byId(name)
  byId(`${name}-choice`).hidden = !isThere
  const now = JSON.stringify(choices)
  if (select.dataset.choices !== now) select.replaceChildren(...choices.map((choice) => new Option(...choice)))
  select.dataset.choices = now
  select.value = value
}

