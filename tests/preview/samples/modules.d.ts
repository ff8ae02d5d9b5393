declare module 'virtual:samples/mistakes' {
  const sheets: import('./rows.ts').MistakeSheets;
  export default sheets;
}

declare module 'virtual:samples/large' {
  const rows: readonly import('./rows.ts').SampleRow[];
  export default rows;
}

declare module '*?url' {
  const address: string;
  export default address;
}

declare module '*.css';
