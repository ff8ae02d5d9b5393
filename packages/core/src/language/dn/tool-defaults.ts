import type { AttributeType } from './dn.ts';

/** A value that a tool puts into a subject by itself, and the tool. */
interface ToolDefault {
  readonly value: string;
  /** Attributes that it is put into; without them any. */
  readonly types?: readonly AttributeType[];
  readonly tool: string;
}

const DEFAULTS: readonly ToolDefault[] = [
  { value: 'Default City', types: ['L'], tool: 'openssl' },
  { value: 'Default Company Ltd', types: ['O'], tool: 'openssl' },
  { value: 'Internet Widgits Pty Ltd', types: ['O'], tool: 'openssl' },
  { value: 'My Company', types: ['O'], tool: 'openssl' },
  { value: 'My Company Ltd', types: ['O'], tool: 'openssl' },
  { value: 'Some-State', types: ['ST'], tool: 'openssl' },
  { value: 'SomeState', types: ['ST'], tool: 'mod_ssl' },
  { value: 'SomeCity', types: ['L'], tool: 'mod_ssl' },
  { value: 'SomeOrganization', types: ['O'], tool: 'mod_ssl' },
  { value: 'localhost', types: ['CN'], tool: 'openssl' },
  { value: 'localhost.localdomain', types: ['CN'], tool: 'mod_ssl' },
  { value: 'Unknown', tool: 'keytool' },
];

const BY_VALUE: ReadonlyMap<string, ToolDefault> = new Map(
  DEFAULTS.map((each) => [each.value.toLowerCase(), each]),
);

/** The tool that puts a value into an attribute where nobody types another; undefined for any other value. */
export function toolOfDefault(type: AttributeType, value: string): string | undefined {
  const written = value.trim().toLowerCase();
  const found = BY_VALUE.get(written);
  return found && (found.types?.includes(type) ?? true) ? found.tool : undefined;
}
