import { lintTable } from '../engine/lint/settings.ts'
import { type Finding, type LintSettings, lintRules } from '../model/lint.ts'
import { version } from './version.ts'

const levels = { error: 'error', warning: 'warning', info: 'note', off: 'none' } as const

export interface SarifOptions {
  settings: LintSettings
  /** The project's folder relative to the repository's; paths start there. */
  base?: string
}

/** SARIF 2.1.0 (OASIS, https://docs.oasis-open.org/sarif/sarif/v2.1.0/), as code scanning takes it. */
export function sarifLog(findings: readonly Finding[], { settings, base = '' }: SarifOptions): object {
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'notify lint',
            semanticVersion: version(),
            rules: lintRules.map((id) => ({
              id,
              shortDescription: { text: lintTable[id].demand },
              defaultConfiguration: {
                enabled: settings[id].severity !== 'off',
                level: levels[settings[id].severity],
              },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => resultOf(finding, base)),
      },
    ],
  }
}

function resultOf({ code, severity, message, hint, at, excerpt, words, notices }: Finding, base: string): object {
  const file = at === undefined ? 'notify.yaml' : at.file
  return {
    ruleId: code,
    ruleIndex: lintRules.indexOf(code),
    level: levels[severity],
    message: { text: hint === undefined ? `${message}.` : `${message}. To do: ${hint}.` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: addressOf(file, base) },
          ...(at === undefined
            ? {}
            : {
                region: {
                  startLine: at.line,
                  startColumn: at.column,
                  ...(at.endColumn === undefined ? {} : { endColumn: at.endColumn }),
                  ...(excerpt === undefined ? {} : { snippet: { text: excerpt } }),
                },
              }),
        },
      },
    ],
    // The same finding keeps its name while lines move above it.
    partialFingerprints: { 'notifyLint/v1': `${code}:${file}:${words ?? message}` },
    ...(notices === undefined ? {} : { properties: { notices } }),
  }
}

/** A relative reference: names of files may hold anything. */
function addressOf(file: string, base: string): string {
  const path = base === '' || base === '.' ? file : `${base.replace(/\/+$/, '')}/${file}`
  return path.split('/').map(encodeURIComponent).join('/')
}
