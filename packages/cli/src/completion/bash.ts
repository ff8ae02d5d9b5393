import type { CompletionWords } from './words.ts';

/** The script for bash; an empty reply makes readline propose files. */
export function bashCompletion({ commands, options, operands, values, paths }: CompletionWords): string {
  return `_upki_tsv() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command= word words=
  COMPREPLY=()
  # bash makes three words of --type=server-issue
  if [[ $current == = ]]; then
    current=
  elif [[ $previous == = ]]; then
    previous=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in
      ${commands.join('|')}) command=$word; break ;;
    esac
  done
  case $previous in
${[...values].map(([name, words]) => `    ${name}) words='${words.join(' ')}' ;;`).join('\n')}
    ${paths.join('|')}) return ;;
    *)
      if [[ $current == -* ]]; then
        case $command in
${[...options].map(([name, words]) => `          ${name}) words='${words.join(' ')}' ;;`).join('\n')}
          *) words='--help --version --lang' ;;
        esac
      else
        case $command in
          '') words='${commands.join(' ')}' ;;
${[...operands].map(([name, words]) => `          ${name}) words='${words.join(' ')}' ;;`).join('\n')}
        esac
      fi
      ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _upki_tsv upki-tsv
`;
}
