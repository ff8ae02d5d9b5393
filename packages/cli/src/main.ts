import { versionText } from './command-line/version.ts';

const args = process.argv.slice(2);

if (args.length === 1 && args[0] === '--version') {
  process.stdout.write(versionText);
} else {
  const { run } = await import('./run/run.ts');
  process.exitCode = await run(args);
}
