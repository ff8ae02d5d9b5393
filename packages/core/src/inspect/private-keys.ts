import { contentsOf } from '../language/archive/index.ts';
import { type PrivateKeyForm, privateKeyIn } from '../language/csr/index.ts';
import type { Tsv } from '../language/tsv/tsv.ts';
import { APPLICATION_TYPES, formatOf } from '../manual/formats.ts';

/**
 * As `privateKeyIn`, in whatever an archive or a mail holds too. The P12 files that the service delivers in archives
 * are the users' own and do not count there. Never rejects.
 */
export async function privateKeyInside(bytes: Uint8Array): Promise<PrivateKeyForm | undefined> {
  const { files } = await contentsOf(bytes);
  const forms = files.map(({ path, content }) => {
    const form = privateKeyIn(content);
    return path !== '' && form === 'pkcs12' ? undefined : form;
  });
  return forms.find((form) => form !== undefined);
}

/**
 * What a TSV's bytes hold of private keys where they are no table of applications. In one that is, a key is a finding
 * at its item.
 */
export const strayKeyIn = (bytes: Uint8Array, { lines }: Tsv): PrivateKeyForm | undefined =>
  lines.some(({ fields }) => APPLICATION_TYPES.some((type) => formatOf(type).items.length === fields.length))
    ? undefined
    : privateKeyIn(bytes);
