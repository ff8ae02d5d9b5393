import { type Inspection, inspectBytes } from '@upki-tsv/core';
import type { CsrCard } from './snapshot.ts';

type CsrInspection = Extract<Inspection, { kind: 'csr' }>;
type Request = Extract<CsrInspection['requests'][number], { status: 'ok' }>;

/** What a CSR says by itself; null for a text that is not one CSR. */
export async function readCsrCard(text: string): Promise<CsrCard | null> {
  const inspection = await inspectBytes(new TextEncoder().encode(text), '');
  if (inspection.kind !== 'csr') return null;
  const [request, ...more] = inspection.requests;
  if (!request || more.length > 0) return null;
  return Object.freeze(request.status === 'ok' ? cardOf(request) : { status: 'bad', reason: request.reason });
}

const cardOf = (request: Request): CsrCard => ({
  status: 'ok',
  key: request.key.name,
  subject: request.subjectDn ?? request.subject,
  names: request.subjectAltNames.map(({ value }) => value),
  signature: request.signature,
  findings: request.findings,
});
