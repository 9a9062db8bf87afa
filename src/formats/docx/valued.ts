import { element } from '../office/xml.ts'

/** An element whose only attribute is `w:val`. */
export const valued = (name: string, value: string | number): string => element(name, { 'w:val': value })
