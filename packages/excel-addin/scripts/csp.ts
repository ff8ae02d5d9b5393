import type { Plugin } from 'vite';

/**
 * What the pane may load: its own files and office.js, whose loader takes some scripts from a second host. Styles are
 * written by Fluent UI at run time. No connection leaves the pane, so that nothing of a sheet can either.
 * `frame-ancestors` cannot stand in a page; the pane is shown in a frame of Office on the web.
 */
const POLICY: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

export const CONTENT_SECURITY_POLICY: string = Object.entries(POLICY)
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join('; ');

/** Puts the policy into built pages; the development server needs inline scripts and a socket of its own. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}
