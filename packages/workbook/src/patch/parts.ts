import { WorkbookError } from '../error.ts';
import { relationshipsPart } from '../relationships.ts';
import { End, Open, type Tag, XmlScanner } from '../xml.ts';
import type { PackageDraft } from './draft.ts';
import { Edits } from './edits.ts';

const contentTypes = '[Content_Types].xml';
const relationshipsType = 'application/vnd.openxmlformats-package.relationships+xml';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Relationship types and namespaces of a file: strict Open XML has its own (ISO/IEC 29500-1, annex A). */
export interface Dialect {
  readonly main: string;
  readonly relationships: string;
}

const transitional: Dialect = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

const strict: Dialect = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

/** The dialect of a part, by the namespaces of its root element. */
export function dialectOf(root: Tag): Dialect {
  for (const { value } of root.attributes.values()) if (value === strict.main) return strict;
  return transitional;
}

/**
 * Adds an XML part with its content type and a relationship that leads to it.
 * @param type last segment of the relationship's type
 * @returns id of the relationship
 * @throws WorkbookError `damaged` where the package lists no content types
 */
export function addPart(
  draft: PackageDraft,
  source: string,
  part: { name: string; content: string; contentType: string; type: string; dialect: Dialect },
): string {
  draft.set(part.name, `${declaration}${part.content}`);
  declareType(draft, part.name, part.contentType);
  return relate(draft, source, `${part.dialect.relationships}/${part.type}`, part.name);
}

function relate(draft: PackageDraft, source: string, type: string, target: string): string {
  const name = relationshipsPart(source);
  if (draft.find(name) === undefined) {
    declareDefault(draft, 'rels', relationshipsType);
    draft.set(
      name,
      `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`,
    );
  }
  let id = '';
  appendToRoot(draft, name, (prefix, children) => {
    const used = new Set(children.map(({ attributes }) => attributes.get('Id')?.value));
    let number = 1;
    while (used.has(`rId${number}`)) number++;
    id = `rId${number}`;
    return `<${prefix}Relationship Id="${id}" Type="${type}" Target="/${target}"/>`;
  });
  return id;
}

function declareType(draft: PackageDraft, part: string, contentType: string): void {
  appendToRoot(draft, contentTypes, (prefix, children) =>
    children.some(({ attributes }) => attributes.get('PartName')?.value === `/${part}`)
      ? ''
      : `<${prefix}Override PartName="/${part}" ContentType="${contentType}"/>`,
  );
}

function declareDefault(draft: PackageDraft, extension: string, contentType: string): void {
  appendToRoot(draft, contentTypes, (prefix, children) =>
    children.some(({ attributes }) => attributes.get('Extension')?.value.toLowerCase() === extension)
      ? ''
      : `<${prefix}Default Extension="${extension}" ContentType="${contentType}"/>`,
  );
}

function appendToRoot(
  draft: PackageDraft,
  name: string,
  child: (prefix: string, children: readonly Tag[]) => string,
): void {
  const xml = new XmlScanner(draft.part(name), name);
  const edits = new Edits(xml.bytes);
  const children: Tag[] = [];
  let root: Tag | undefined;
  let end = 0;
  for (let token = xml.next(); token !== End; token = xml.next()) {
    end = xml.tagStart;
    if (token !== Open) continue;
    if (root === undefined) root = xml.tag();
    else if (xml.depth === 2) children.push(xml.tag());
  }
  if (root === undefined) throw new WorkbookError('damaged', name);
  edits.append(root, end, child(root.prefix, children));
  draft.apply(name, xml, edits);
}
