/** How the validators of core kinds and shipped adapters are compiled; src/load/third-party.ts compiles others alike. */
export const ajvOptions = {
  allErrors: true,
  // Sentences are made by src/load/explain.ts.
  messages: false,
  strict: true,
  strictRequired: false,
  // A text, or a text a language: one type list gives one error at one place, where `oneOf` gives several.
  allowUnionTypes: true,
  discriminator: true,
  // Formats are checked with a place and a hint by src/load.
  validateFormats: false,
  // Lengths in UTF-16 units: no minimum or maximum here is near enough to care, and no run-time import is needed.
  unicode: false,
  // Silences the notice that `unicode` is deprecated; strict mode throws, so nothing else is lost.
  logger: false,
}
