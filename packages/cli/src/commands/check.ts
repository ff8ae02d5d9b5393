import { Checking, countOf } from '../checking.ts';
import { InputRun, reporterFor, type Session } from '../session.ts';

/** `upki-tsv check FILE…` */
export async function runCheck(session: Session): Promise<number> {
  const run = new InputRun(session, await reporterFor(session, 'check'));
  const certificates = await run.certificates();
  if (certificates) {
    const checking = new Checking({ certificates, purpose: 'check' });
    await run.each(async (input) => {
      for (const { source, findings } of await checking.check(input)) {
        const errors = countOf(findings, 'error');
        run.source({ source, findings, errors, warnings: findings.length - errors, files: [] });
      }
    });
  }
  return run.end();
}
