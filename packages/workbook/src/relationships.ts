import { End, Open, XmlScanner } from './xml.ts';

export interface Relationship {
  readonly id: string;
  /** The last segment of the type's URI, the same in transitional and strict files: `worksheet`, `styles`. */
  readonly type: string;
  /** Name of the part it leads to. */
  readonly target: string;
}

/** A package, or a changed copy of one that is not yet written. */
export interface PartSource {
  /** Undefined where there is no such part. */
  find(name: string): object | undefined;
  part(name: string): Uint8Array;
}

/** Name of the part that holds the relationships of a part; `''` is the package itself. */
export function relationshipsPart(source: string): string {
  const slash = source.lastIndexOf('/') + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/**
 * The relationships of a part (`''` is the package itself) to other parts; those that lead outside are left out.
 * None where there is no relationships part.
 * @throws WorkbookError as `Package.part` and `XmlScanner` do
 */
export function readRelationships(pkg: PartSource, source: string): Relationship[] {
  const part = relationshipsPart(source);
  if (pkg.find(part) === undefined) return [];
  const relationships: Relationship[] = [];
  const xml = new XmlScanner(pkg.part(part), part);
  for (let token = xml.next(); token !== End; token = xml.next()) {
    if (token !== Open || !xml.is('Relationship')) continue;
    const attributes = xml.attributes();
    const target = attributes.get('Target');
    if (target === undefined || attributes.get('TargetMode') === 'External') continue;
    relationships.push({
      id: attributes.get('Id') ?? '',
      type: (attributes.get('Type') ?? '').replace(/^.*\//, ''),
      target: resolveTarget(source, target),
    });
  }
  return relationships;
}

function resolveTarget(source: string, target: string): string {
  const segments = target.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const segment of target.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}
