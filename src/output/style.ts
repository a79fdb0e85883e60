/** The few colours our output uses. Plain text where there is no colour; chalk is loaded only where there is. */
export interface Style {
  bold(text: string): string
  dim(text: string): string
  red(text: string): string
  green(text: string): string
  yellow(text: string): string
  blue(text: string): string
  cyan(text: string): string
  magenta(text: string): string
}

const same = (text: string) => text

export const plainStyle: Style = {
  bold: same,
  dim: same,
  red: same,
  green: same,
  yellow: same,
  blue: same,
  cyan: same,
  magenta: same,
}

export async function loadStyle(hasColor: boolean): Promise<Style> {
  if (!hasColor) return plainStyle
  const { Chalk } = await import('chalk')
  return new Chalk({ level: 1 })
}
