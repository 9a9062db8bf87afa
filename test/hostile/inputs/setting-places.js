/** Every place of a JSON Schema of settings that takes a text, whatever it is for. */

/** Each with its dotted path, and a function from a text to settings that hold it there. */
export const placesIn = (schema) => {
  const found = new Map()
  for (const place of places(schema, [], (value) => value))
    if (!found.has(place.path)) found.set(place.path, place)
  return [...found.values()]
}

function* places(schema, path, hold) {
  if (typeof schema !== 'object' || schema === null) return
  if (takesText(schema)) yield { path: path.join('.'), pattern: schema.pattern ?? null, hold }
  for (const option of ['anyOf', 'oneOf', 'allOf'].flatMap((key) => schema[key] ?? []))
    yield* places(option, path, hold)
  for (const [key, one] of Object.entries(schema.properties ?? {}))
    yield* places(one, [...path, key], (value) => hold({ ...othersOf(schema, key, value), [key]: value }))
  yield* places(schema.items, [...path, '0'], (value) => hold([value]))
  const [name = 'a'] = schema.propertyNames?.enum ?? []
  yield* places(schema.additionalProperties, [...path, name], (value) => hold({ [name]: value }))
}

const takesText = ({ type, enum: known, const: one }) =>
  [type].flat().includes('string') && known === undefined && one === undefined

/** What has to stand beside a key: the same text where it can, since what is asked for may be read only with that. */
const othersOf = ({ required = [], properties = {} }, key, value) =>
  Object.fromEntries(
    required.filter((other) => other !== key).map((other) => [other, exampleOf(properties[other], value)]),
  )

function exampleOf(schema = {}, value) {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const [option] = ['anyOf', 'oneOf', 'allOf'].flatMap((key) => schema[key] ?? [])
  if (option) return exampleOf(option, value)
  const [type] = [schema.type].flat()
  if (type === 'object') return othersOf(schema, null, value)
  if (type === 'array') return [exampleOf(schema.items, value)]
  if (type !== 'string') return { number: 1, integer: 1, boolean: true }[type] ?? null
  return schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(value) ? value : 'a'
}
