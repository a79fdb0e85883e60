export interface Lru<T> {
  get(key: string): T | undefined
  set(key: string, value: T): void
}

/** Forgets what was longest not used; a Map keeps the order in which its keys were set. */
export function createLru<T>(limit: number): Lru<T> {
  const entries = new Map<string, T>()
  return {
    get(key) {
      const value = entries.get(key)
      // While there is room, order does not matter.
      if (value !== undefined && entries.size >= limit) {
        entries.delete(key)
        entries.set(key, value)
      }
      return value
    },
    set(key, value) {
      if (entries.size >= limit) {
        const [oldest] = entries.keys()
        entries.delete(oldest!)
      }
      entries.set(key, value)
    },
  }
}
