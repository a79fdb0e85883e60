import type { Command } from 'commander'
import { exitCode, NotifyError } from '../model/error.ts'
import type { CommandContext } from './context.ts'
import { readStarter, starterNames } from './starters.ts'

interface Entry {
  /** Words after `notify`: `channels check`; empty for the program itself. */
  path: string
  words: { word: string; about: string }[]
}

/** The option whose value is completed, by the names of template sets. */
const namedOption = '--template'
const namedCommand = 'templates show'

/** The completion script of a shell, made from the table of commands itself, so that it is never out of date. */
export function completion(program: Command) {
  return async (context: CommandContext, shell: string): Promise<number> => {
    const entries = entriesOf(program)
    const scripts: Record<string, () => string> = {
      bash: () => bash(entries),
      zsh: () => zsh(entries),
      fish: () => fish(entries),
    }
    const script = Object.hasOwn(scripts, shell) ? scripts[shell] : undefined
    if (script === undefined) {
      throw new NotifyError('unknown-shell', `there is no completion for ${JSON.stringify(shell)}`, {
        hint: 'there is one for bash, zsh and fish',
      })
    }
    context.print(script())
    return exitCode.done
  }
}

function entriesOf(command: Command, path = ''): Entry[] {
  const words = [
    ...command.commands.map((sub) => ({ word: sub.name(), about: sub.description() })),
    ...command.options
      .filter((option) => option.long)
      .map((option) => ({ word: option.long!, about: option.description })),
  ]
  if (path === namedCommand) words.push(...starterNames().map((word) => ({ word, about: readStarter(word).about })))
  const below = command.commands.flatMap((sub) => entriesOf(sub, `${path} ${sub.name()}`.trim()))
  return [{ path, words }, ...below]
}

/** Finds the longest known command in what was typed so far. */
function caseLines(entries: readonly Entry[], line: (entry: Entry) => string): string {
  return entries.map((entry) => `    ${JSON.stringify(entry.path)}) ${line(entry)} ;;`).join('\n')
}

function bash(entries: readonly Entry[]): string {
  return `# bash completion for notify: source <(notify completion bash)
_notify() {
  local current=\${COMP_WORDS[COMP_CWORD]} path= word next
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    next="\${path:+$path }$word"
    case "$next" in ${entries
      .slice(1)
      .map((entry) => JSON.stringify(entry.path))
      .join('|')}) path=$next ;; esac
  done
  local words=
  case "$path" in
${caseLines(entries, (entry) => `words=${JSON.stringify(entry.words.map(({ word }) => word).join(' '))}`)}
  esac
  [[ \${COMP_WORDS[COMP_CWORD-1]} == ${namedOption} ]] && words=${JSON.stringify(starterNames().join(' '))}
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  [[ \${#COMPREPLY[@]} -eq 0 ]] && COMPREPLY=($(compgen -f -- "$current"))
}
complete -o filenames -F _notify notify
`
}

function zsh(entries: readonly Entry[]): string {
  const quote = (text: string) => `'${text.replaceAll("'", "'\\''")}'`
  const describe = ({ words }: Entry) =>
    `choices=(${words.map(({ word, about }) => quote(`${word}:${about.replaceAll(':', '\\:')}`)).join(' ')})`
  return `#compdef notify
# zsh completion for notify: source <(notify completion zsh)
_notify() {
  local command_path= word next
  for word in "\${(@)words[2,CURRENT-1]}"; do
    next="\${command_path:+$command_path }$word"
    case "$next" in ${entries
      .slice(1)
      .map((entry) => quote(entry.path))
      .join('|')}) command_path=$next ;; esac
  done
  local -a choices
  case "$command_path" in
${caseLines(entries, describe)}
  esac
  [[ \${words[CURRENT-1]} == ${namedOption} ]] && choices=(${starterNames().join(' ')})
  _describe notify choices || _files
}
compdef _notify notify
`
}

function fish(entries: readonly Entry[]): string {
  const quote = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
  const sets = ` -x -a ${quote(starterNames().join(' '))}`
  const lines = entries.flatMap(({ path, words }) => {
    const names = path === '' ? [] : path.split(' ')
    const subcommands = entries
      .filter(
        (entry) =>
          entry.path.startsWith(path === '' ? '' : `${path} `) &&
          entry.path.split(' ').length === names.length + 1 &&
          entry.path !== '',
      )
      .map((entry) => entry.path.split(' ').at(-1)!)
    const conditions = names.map((name) => `__fish_seen_subcommand_from ${name}`)
    if (subcommands.length > 0) conditions.push(`not __fish_seen_subcommand_from ${subcommands.join(' ')}`)
    const when = conditions.length === 0 ? '' : ` -n ${quote(conditions.join('; and '))}`
    return words.map(({ word, about }) =>
      word.startsWith('--')
        ? `complete -c notify${when} -l ${word.slice(2)}${word === namedOption ? sets : ''} -d ${quote(about)}`
        : `complete -c notify${when} -f -a ${word} -d ${quote(about)}`,
    )
  })
  return `# fish completion for notify: notify completion fish > ~/.config/fish/completions/notify.fish\n${lines.join('\n')}\n`
}
