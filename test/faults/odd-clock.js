/** Loaded into the program before it begins: a clock that shows another time, given in `ODD_CLOCK`. */

const ahead = Date.parse(process.env.ODD_CLOCK ?? '') - Date.now()
const Clock = Date

globalThis.Date = class extends Clock {
  constructor(...words) {
    if (words.length === 0) super(Clock.now() + ahead)
    else super(...words)
  }

  static now() {
    return Clock.now() + ahead
  }
}
