import type { CompletionWords } from './words.ts';

/** The script for PowerShell 5.1 and newer; where it gives nothing, PowerShell proposes files. */
export function powershellCompletion(words: CompletionWords): string {
  const { commands, options, operands, values, paths } = words;
  return `Register-ArgumentCompleter -Native -CommandName upki-tsv -ScriptBlock {
  param($current, $tree, $cursor)
  $commands = ${list(commands)}
  $options = ${table(options)}
  $operands = ${table(operands)}
  $values = ${table(values)}
  $paths = ${list(paths)}
  $before = @($tree.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursor } | ForEach-Object { $_.Extent.Text })
  $command = $before | Select-Object -Skip 1 | Where-Object { $commands -ccontains $_ } | Select-Object -First 1
  $previous = $before | Select-Object -Last 1
  if ($paths -ccontains $previous) { return }
  $words = if ($values.ContainsKey($previous)) { $values[$previous] }
    elseif ($current.StartsWith('-')) { if ($command) { $options[$command] } else { ${list(['--help', '--version', '--lang'])} } }
    elseif (-not $command) { $commands }
    else { $operands[$command] }
  $words | Where-Object { $_ -and $_.StartsWith($current) } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
}

const list = (words: readonly string[]): string => `@(${words.map((word) => `'${word}'`).join(', ')})`;

const table = (map: ReadonlyMap<string, readonly string[]>): string =>
  `@{\n${[...map].map(([name, words]) => `    '${name}' = ${list(words)}`).join('\n')}\n  }`;
