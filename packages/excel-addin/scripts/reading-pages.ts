import { readFileSync } from 'node:fs';
import { marked } from 'marked';
import type { Plugin } from 'vite';

const LANGUAGES = ['ja', 'en'] as const;
type Language = (typeof LANGUAGES)[number];

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLE = `
  :root { color-scheme: light dark; }
  body { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; line-height: 1.7;
    font-family: "Yu Gothic UI", Meiryo, "Hiragino Sans", "Noto Sans CJK JP", system-ui, sans-serif; }
  h1, h2 { line-height: 1.35; margin-top: 2.2em; }
  h1:first-child { margin-top: 0; }
  table { border-collapse: collapse; display: block; overflow-x: auto; }
  th, td { border: 1px solid color-mix(in srgb, currentColor 25%, transparent); padding: .3em .6em; text-align: start; }
  code { overflow-wrap: anywhere; }
  :target + h2 { outline: 2px solid #107c41; outline-offset: .3em; }
`;

/** Name of the page that says how the manual is read; `#d-07` leads to a decision. */
const pageName = (language: Language): string => `reading.${language}.html`;

/** The page on how the manual is read, as a page of its own; links to its other language lead to that page. */
export function readingPage(markdown: string, language: Language): string {
  const body = marked
    .parse(markdown, { async: false })
    .replaceAll(/href="reading\.(ja|en)\.md/g, 'href="reading.$1.html');
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? '';
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${POLICY}" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
${body}</body>
</html>
`;
}

const pageOf = (language: Language): string =>
  readingPage(
    readFileSync(new URL(`../../../docs/reading.${language}.md`, import.meta.url), 'utf8'),
    language,
  );

/** Puts the pages that findings lead to beside the pane. */
export function readingPages(): Plugin {
  return {
    name: 'reading-pages',
    generateBundle() {
      for (const language of LANGUAGES) {
        this.emitFile({ type: 'asset', fileName: pageName(language), source: pageOf(language) });
      }
    },
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const language = LANGUAGES.find((each) => request.url?.split(/[?#]/)[0] === `/${pageName(each)}`);
        if (!language) return next();
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        response.end(pageOf(language));
      });
    },
  };
}
