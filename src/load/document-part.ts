import type { Path, YamlDocument } from './document.ts'

/** A part of a document that is read as if it were one of its own, with a value of its own; `place` says where its paths lead. */
export function documentPart(document: YamlDocument, value: unknown, place: (path: Path) => Path): YamlDocument {
  return {
    file: document.file,
    value,
    at: (path, part) => document.at(place(path), part),
    textPart: (path) => document.textPart(place(path)),
    report: (code, path, message, options) => document.report(code, place(path), message, options),
    reportPlace: (code, at, message, options) => document.reportPlace(code, at, message, options),
  }
}
