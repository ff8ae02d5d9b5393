import type { Rdn } from '../csr/index.ts';
import { ATTRIBUTE_TYPES, type AttributeType, type DnAttribute } from './dn.ts';

/**
 * A subject as the attributes of a DN, in the order of the subject; undefined where it has an attribute of another
 * type or an RDN of several values.
 */
export function csrAttributes(subject: readonly Rdn[]): DnAttribute[] | undefined {
  const attributes: DnAttribute[] = [];
  for (const rdn of subject) {
    const [attribute] = rdn;
    if (rdn.length !== 1 || !attribute || !isAttributeType(attribute.name)) return undefined;
    attributes.push({ type: attribute.name, value: attribute.value });
  }
  return attributes;
}

const isAttributeType = (name: string): name is AttributeType =>
  (ATTRIBUTE_TYPES as readonly string[]).includes(name);
