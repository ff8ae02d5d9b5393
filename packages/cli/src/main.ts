import { versionText } from './version.ts';

const args = process.argv.slice(2);

if (args.length === 1 && args[0] === '--version') {
  process.stdout.write(versionText);
} else {
  const { run } = await import('./run.ts');
  process.exitCode = await run(args);
}
