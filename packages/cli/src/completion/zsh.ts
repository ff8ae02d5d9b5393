import type { CompletionWords } from './words.ts';

/** The script for zsh, to be sourced after `compinit` or put into a folder of `fpath` as `_upki-tsv`. */
export function zshCompletion({ commands, options, operands, values, paths }: CompletionWords): string {
  return `#compdef upki-tsv
_upki_tsv() {
  local command= word
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case $word in
      ${commands.join('|')}) command=$word; break ;;
    esac
  done
  case \${words[CURRENT-1]} in
${[...values].map(([name, words]) => `    ${name}) compadd -- ${words.join(' ')}; return ;;`).join('\n')}
    ${paths.join('|')}) _files; return ;;
  esac
  if [[ \${words[CURRENT]} == -* ]]; then
    case $command in
${[...options].map(([name, words]) => `      ${name}) compadd -- ${words.join(' ')} ;;`).join('\n')}
      *) compadd -- --help --version --lang ;;
    esac
    return
  fi
  case $command in
    '') compadd -- ${commands.join(' ')} ;;
${[...operands].map(([name, words]) => `    ${name}) compadd -- ${words.join(' ')} ;;`).join('\n')}
    *) _files ;;
  esac
}
if [[ $funcstack[1] == _upki-tsv ]]; then
  _upki_tsv "$@"
else
  compdef _upki_tsv upki-tsv
fi
`;
}
