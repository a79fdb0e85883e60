import { adapterHint, adapters, channelSchema } from '../channels/index.ts'
import { closest } from '../engine/closest.ts'
import { NotifyError } from '../model/error.ts'
import type { YamlDocument } from './document.ts'
import { isMapping, type Validator, validate } from './validate.ts'

/**
 * Checks `config` with the schema of its adapter, at the same places as all else. The schemas of built-in adapters are
 * compiled ahead; ajv itself, which takes longer to load than a small project to check, is needed for others only.
 * Gives whether the config is as the schema says, so that the adapter's code may look at it: a reference such as `${env:PORT}` in the
 * place of a number is no mistake and is not so either.
 */
export async function checkChannelConfig(
  document: YamlDocument,
  adapter: string,
  config: unknown,
  dir: string,
): Promise<boolean> {
  if (!isMapping(config)) return false
  let schema: object | undefined
  try {
    schema = await channelSchema(adapter, dir)
  } catch (error) {
    if (!(error instanceof NotifyError)) throw error
    document.report('unknown-adapter', ['adapter'], error.message, error.hint === undefined ? {} : { hint: error.hint })
    return false
  }
  if (schema === undefined) {
    const near = closest(adapter, adapters())
    const message = `there is no adapter "${adapter}"${near === undefined ? '' : `; did you mean "${near}"?`}`
    document.report('unknown-adapter', ['adapter'], message, { hint: adapterHint(adapter) })
    return false
  }
  const validator = await validatorOf(document, adapter, schema)
  if (validator === undefined) return false
  validate(document, config, validator, () => schema, { base: ['config'], allowReferences: true })
  return validator(config)
}

async function validatorOf(document: YamlDocument, adapter: string, schema: object): Promise<Validator | undefined> {
  if (adapters().includes(adapter)) {
    const { channelValidators } = await import('./channel-validators.gen.ts')
    const table: Readonly<Record<string, () => Promise<{ validate: Validator }>>> = channelValidators
    if (Object.hasOwn(table, adapter)) return (await table[adapter]!()).validate
  }
  const { Ajv } = await import('ajv')
  try {
    // Somebody else's schema: whatever it may hold beside the standard is no reason to refuse it.
    const ajv = new Ajv({
      allErrors: true,
      messages: false,
      strict: false,
      discriminator: true,
      validateFormats: false,
      logger: false,
    })
    const { $schema: _, ...rest } = schema as { $schema?: unknown }
    return ajv.compile(rest) as Validator
  } catch (error) {
    document.report(
      'bad-channel-config',
      ['adapter'],
      `the schema of the adapter "${adapter}" is not valid: ${(error as Error).message}`,
      {
        hint: 'tell its author',
      },
    )
    return undefined
  }
}
