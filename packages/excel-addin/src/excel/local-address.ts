/** `'My, sheet'!B2:C4, 'My, sheet'!E7`, as ranges tell where they are, without the sheet's name: `B2:C4,E7`. */
export const localAddress = (address: string): string =>
  address.replace(/(?:'(?:[^']|'')*'|[^',!]+)!/g, '').replaceAll(' ', '');
