import { NotifyError } from '../model/error.ts'
import type { Plan } from '../model/plan.ts'
import { explain } from './explain.ts'
import { validatePlan as isPlan } from './plan-validator.gen.ts'
import { readCoreSchema } from './schemas.ts'
import { isMapping, type Validator } from './validate.ts'

/** A saved plan, read as JSON. Throws NotifyError `bad-plan` where it is none, or one of a newer version. `file` names it. */
export function validatePlan(plan: unknown, file: string): Plan {
  if (isMapping(plan) && typeof plan.version === 'number' && plan.version > 1) {
    throw new NotifyError('bad-plan', `${file} was made by a newer version of notify`, {
      hint: 'make the plan again, or update notify',
    })
  }
  const validator: Validator = isPlan
  if (validator(plan)) return plan as Plan
  const fault = validator.errors?.map((error) => explain(error, plan, () => readCoreSchema('plan')))[0]
  throw new NotifyError('bad-plan', `${file} is no saved plan: ${fault?.message ?? 'it has another form'}`, {
    hint: 'make a plan with: notify plan --out plan.json',
  })
}
