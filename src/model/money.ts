/** The units of Swedish money, each as a power of ten of kronor. */

export const moneyPowers: Readonly<Record<string, number>> = { kr: 0, tkr: 3, mnkr: 6, mdkr: 9 }

export const isMoney = (unit: string): boolean => Object.hasOwn(moneyPowers, unit)
