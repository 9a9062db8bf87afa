import { expect, test } from 'vitest'
import { pageCharacters } from '../../src/render/page-characters.ts'

const has = (characters: ReadonlySet<number>, text: string): boolean =>
  [...text].every((character) => characters.has(character.codePointAt(0)!))

test('what a page shows is found wherever it stands: text, entities, attributes and what styles print', () => {
  const { all } = pageCharacters(
    `<style>.a::before { content: "→\\2039 "; } .b::after { content: '§' }</style>` +
      `<p title="Ǩ" class="¤">1&#x20;200 &amp; 5&nbsp;%, &#8211; d’Hondt</p><img alt="a > ¶" src="data:,¢"><!-- ¥ -->`,
  )
  expect(has(all, '→‹§Ǩ1&5%–’¶')).toBe(true)
  expect(['¤', '¢', '¥'].filter((unseen) => has(all, unseen))).toEqual([])
})

test('what readers type, lists count and lines break with is always there', () => {
  const { all } = pageCharacters('<p></p>')
  expect(has(all, 'abcåäöÅÄÖ0123456789-‐. ')).toBe(true)
})

test('a page that sets its text in capitals has those, and an accent that is written apart its letter', () => {
  const written = '<p>\u00f5\u0161</p><p>e\u0301</p>'
  expect(has(pageCharacters(written).all, '\u00d5')).toBe(false)
  expect(has(pageCharacters(written).all, '\u00e9\u0301')).toBe(true)
  expect(
    has(pageCharacters(`<style>h1 { text-transform: uppercase }</style>${written}`).all, '\u00d5\u0160'),
  ).toBe(true)
})

test('only what is emphasised is in italics, unless a style sheet sets more in them', () => {
  const written = '<p>a <em>b <strong>c <em>d</em></strong> e</em> f <i>g</i></p>'
  const { slanted } = pageCharacters(written)
  expect(String.fromCodePoint(...slanted).replaceAll(' ', '')).toBe('bcdeg')
  expect(has(pageCharacters(`<style>q { font-style: italic }</style>${written}`).slanted, 'af')).toBe(true)
  expect(has(pageCharacters(`<p style="font-style: italic">h</p>${written}`).slanted, 'h')).toBe(true)
  expect(pageCharacters('<p>ingenting</p>').slanted.size).toBe(0)
})

test('what is told to programs is shown to nobody; what a script writes into the page is', () => {
  const { all } = pageCharacters(
    '<script type="application/ld+json">{"a": "¤"}</script><script>x.textContent = "▲"</script>',
  )
  expect(has(all, '▲')).toBe(true)
  expect(has(all, '¤')).toBe(false)
})

test('features are those that style sheets ask for', () => {
  const { features } = pageCharacters(
    `<style>a { font-variant-numeric: lining-nums tabular-nums } b { font-variant: small-caps } c { font-feature-settings: "ss01" 1, 'zero' }</style>`,
  )
  expect([...features].sort()).toEqual(['lnum', 'smcp', 'ss01', 'tnum', 'zero'])
})
