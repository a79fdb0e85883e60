// @ts-nocheck
// Generated from schemas/ by `npm run generate`. Do not edit.

/** By adapter: the validator of its config. */
export const channelValidators = {
}
