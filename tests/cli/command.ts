import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CLI = join(ROOT, 'packages/cli');
const MAIN = join(CLI, 'dist/main.js');
/** The script of the built command. */
export const BIN = join(CLI, 'bin/upki-tsv.js');
const LOCK = join(CLI, 'dist.lock');

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface BytesOutcome {
  readonly status: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

export interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly input?: Uint8Array | string;
}

/** Runs the built command as a shell would, without the environment's language and colours. */
export function upkiTsv(args: readonly string[], env: Readonly<Record<string, string>> = {}): Outcome {
  const { status, stdout, stderr } = upkiTsvIn({ env }, args);
  return { status, stdout: stdout.toString(), stderr };
}

/** The same in a folder of its own or with standard input, and with standard output as bytes. */
export function upkiTsvIn({ env, cwd, input }: Surroundings, args: readonly string[]): BytesOutcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    env: { PATH: process.env.PATH, LC_ALL: 'en_US.UTF-8', ...env },
    maxBuffer: 64 * 1024 * 1024,
    ...(cwd !== undefined && { cwd }),
    input: input ?? '',
  });
  return { status, stdout, stderr: stderr.toString() };
}

/** Starts the built command and leaves it to run. */
export const startUpkiTsv = (args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [BIN, ...args], { stdio: 'ignore' });

/** Builds the command where it is missing or older than its sources; test files that run at once wait for one build. */
export async function buildCommand(): Promise<void> {
  while (isStale()) {
    if (!takeLock()) {
      await sleep(100);
      continue;
    }
    try {
      if (isStale()) build();
    } finally {
      rmSync(LOCK, { recursive: true, force: true });
    }
  }
}

const LOCK_LIFE = 60_000;

function takeLock(): boolean {
  try {
    mkdirSync(LOCK);
    return true;
  } catch {
    const since = statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > LOCK_LIFE) rmSync(LOCK, { recursive: true, force: true });
    return false;
  }
}

function build(): void {
  const rolldown = join(ROOT, 'node_modules/rolldown/bin/cli.mjs');
  const { status, stderr } = spawnSync(process.execPath, [rolldown, '-c', 'rolldown.config.js'], {
    cwd: CLI,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The command could not be built:\n${stderr}`);
}

function isStale(): boolean {
  if (!existsSync(MAIN)) return true;
  const built = statSync(MAIN).mtimeMs;
  return [join(CLI, 'src'), join(CLI, 'rolldown.config.js'), join(ROOT, 'packages/core/src')].some(
    (path) => newest(path) > built,
  );
}

function newest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return path.endsWith('.test.ts') ? 0 : stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}
