import { describe, expect, it } from 'vitest';
import { type CsrFacts, type CsrReader, createCsrReader } from '../language/csr/index.ts';
import { sampleCsr } from '../rules/sample-csrs.ts';
import { exampleSet } from '../rules/sample-records.ts';
import { readFacts } from './facts.ts';

function countingReader(): CsrReader & { readonly texts: string[] } {
  const reader = createCsrReader();
  const texts: string[] = [];
  return {
    texts,
    peek: (text) => reader.peek(text),
    read: (text): Promise<CsrFacts> => {
      texts.push(text);
      return reader.read(text);
    },
  };
}

describe('readFacts', () => {
  it('reads each distinct CSR once', async () => {
    const reader = countingReader();
    const { set } = exampleSet({
      type: 'server-issue',
      times: 5,
      earlier: [
        { type: 'server-issue', values: { csr: 'p384' } },
        { type: 'server-issue', values: { csr: ' ' } },
      ],
    });
    const facts = await readFacts(set, reader);
    expect(reader.texts.sort()).toEqual([sampleCsr('p384'), sampleCsr('rsa2048')].sort());
    expect(facts.peek(sampleCsr('p384'))).toMatchObject({ status: 'ok', key: { curve: 'P-384' } });
    expect(facts.peek('MIIC')).toBeUndefined();
  });

  it('makes a fact of what cannot be read', async () => {
    for (const csr of ['MIIC', 'not a CSR', 'certificate', 'privateKey', '😀']) {
      const { set } = exampleSet({ type: 'server-renew', values: { csr } });
      expect((await readFacts(set)).peek(sampleCsr(csr))).toMatchObject({ status: 'bad' });
    }
  });

  it('reads a CSR without the quotation marks that a TSV wraps it in', async () => {
    const { set } = exampleSet({ type: 'server-issue', origin: 'tsv', record: { quoted: [6] } });
    expect((await readFacts(set)).peek(sampleCsr('rsa2048'))).toMatchObject({ status: 'ok' });
  });

  it('has nothing to read where the type has no CSR', async () => {
    const reader = countingReader();
    const facts = await readFacts(exampleSet({ type: 'client-issue' }).set, reader);
    expect(reader.texts).toEqual([]);
    expect(facts.peek('')).toBeUndefined();
  });
});
