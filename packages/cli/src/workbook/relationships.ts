import type { Package } from './package.ts';
import { End, Open, XmlScanner } from './xml.ts';

export interface Relationship {
  readonly id: string;
  /** The last segment of the type's URI, the same in transitional and strict files: `worksheet`, `styles`. */
  readonly type: string;
  /** Name of the part it leads to. */
  readonly target: string;
}

/**
 * The relationships of a part (`''` is the package itself) to other parts; those that lead outside are left out.
 * None where there is no relationships part.
 * @throws WorkbookError as `Package.part` and `XmlScanner` do
 */
export function readRelationships(pkg: Package, source: string): Relationship[] {
  const slash = source.lastIndexOf('/') + 1;
  const part = `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
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
