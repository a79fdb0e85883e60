export { createRedactor } from '../model/redact.ts'
