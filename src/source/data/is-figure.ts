/** Whether a cell of a table file holds a figure, with or without a unit behind it. */
export const isFigure = (text: string): boolean =>
  /^[-+\u2212\u2013]? ?\(?\d[\d .,\u00a0\u2007\u2009\u202f]*(?:%|\)|[\p{L}/]{1,5})?$/u.test(text) &&
  !/^\d{4}-\d\d/.test(text)
